import { z } from 'zod'
import type { ApplicationState } from '../input'

export const applicationPiles = [
  'received',
  'inCheck',
  'supplement',
  'judged',
  'scoring',
  'proposed',
  'decided',
  'all',
] as const
export type ApplicationPile = (typeof applicationPiles)[number]

/** The states of a pile. What has been found eligible or not stands in one, as it waits for the same next step. */
export const statesOf: Record<Exclude<ApplicationPile, 'all'>, readonly ApplicationState[]> = {
  received: ['received'],
  inCheck: ['inCheck'],
  supplement: ['supplementRequested'],
  judged: ['eligible', 'ineligible'],
  scoring: ['scoring'],
  proposed: ['proposed'],
  decided: ['decided'],
}

export const applicationOrders = ['oldest', 'newest', 'sum', 'moved'] as const

const first = (value: unknown) => [value].flat()[0]
const chosen = <S extends z.ZodType>(schema: S) => z.preprocess(first, schema.optional()).catch(undefined)

/** The queue's filters as they stand in its address; what makes no sense is left out. */
export const applicationFilters = z.object({
  pile: chosen(z.enum(applicationPiles)).transform((pile) => pile ?? 'received'),
  q: chosen(z.string().trim().min(1).max(100)),
  call: chosen(z.uuid()),
  /** Mine, nobody's, or those of the colleague of this id. */
  handler: chosen(z.union([z.enum(['me', 'nobody']), z.uuid()])),
  arrival: chosen(z.enum(['late', 'inTime'])),
  unread: chosen(z.literal('on')),
  sort: chosen(z.enum(applicationOrders)).transform((sort) => sort ?? 'oldest'),
  page: chosen(z.coerce.number().int().min(1).max(10_000)).transform((page) => page ?? 1),
})
export type ApplicationFilters = z.output<typeof applicationFilters>

/** The filters as an address holds them; what narrows nothing is left out. */
export function applicationQuery({ page, sort, ...filters }: ApplicationFilters) {
  return { ...filters, sort: sort === 'oldest' ? undefined : sort, page: page === 1 ? undefined : page }
}
