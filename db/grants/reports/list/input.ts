import { z } from 'zod'
import { optional } from '@/db/fields'
import { callSlug } from '@/db/grants/calls/input'
import type { ReportState } from '@/db/grants/reports/input'

export const reportPiles = ['toCheck', 'overdue', 'asked', 'coming', 'ended', 'all'] as const
export type ReportPile = (typeof reportPiles)[number]

/** Which states a pile of the desk's list holds; of `all` none is left out. */
export const statesOf: Readonly<Record<ReportPile, readonly ReportState[]>> = {
  toCheck: ['submitted', 'factsChecked'],
  overdue: ['overdue'],
  asked: ['supplementRequested'],
  coming: ['notDue', 'due'],
  ended: ['accepted', 'recovery'],
  all: [],
}

/** What the list shows, as its address says it; what it does not know counts as nothing said. */
export const listInput = z.object({
  pile: z.enum(reportPiles).catch('toCheck'),
  call: optional(callSlug).catch(null),
})
export type Listing = z.output<typeof listInput>
