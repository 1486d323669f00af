import { z } from 'zod'
import { day, line, optional, whole } from '../fields'

/** What the journal is searched by, as the address says it; what is malformed counts as not asked. */
export const journalSearch = z.object({
  action: optional(line(80)).catch(null),
  who: optional(z.union([z.uuid(), z.literal('residents'), z.literal('jobs')])).catch(null),
  object: optional(line(120)).catch(null),
  from: optional(day).catch(null),
  to: optional(day).catch(null),
  page: whole({ min: 1, max: 100_000 }).catch(1),
})
export type JournalSearch = z.output<typeof journalSearch>
