import { z } from 'zod'
import { prose } from '../../fields'

/** What the desk carries out as a table, mends elsewhere, and takes in again. */
export const transferKinds = ['topics', 'rules'] as const
export type TransferKind = (typeof transferKinds)[number]

export const mostRows = 500

/** In the order of the table. A word or a number to a cell; lists have spaces (codes) or commas (words) between. */
export const columns = {
  topics: [
    ...['code', 'name_fi', 'name_sv', 'name_en', 'description_fi', 'description_sv', 'description_en', 'group'],
    ...['keywords', 'kind', 'place', 'publishable', 'days', 'unit', 'warn', 'in_use'],
  ],
  rules: [
    ...[
      'id',
      'name',
      'topics',
      'kind',
      'areas',
      'places',
      'keywords',
      'answers',
      'weekdays',
      'hour_from',
      'hour_until',
    ],
    ...['unit', 'handler', 'receiver', 'priority'],
  ],
} as const satisfies Record<TransferKind, readonly string[]>

/** In signs; with two bytes to each it still fits into what the server takes at once. */
export const longestTable = 250_000

/** A table as it was pasted or read from a file; `seen` marks the table, and how everything stood, when its effect was shown. */
export const transferInput = z.object({
  kind: z.enum(transferKinds),
  table: prose(longestTable),
  seen: z.string().max(128).default(''),
})
export type Transfer = z.output<typeof transferInput>
