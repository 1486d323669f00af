import { z } from 'zod'
import { categories } from '../../ideas/input'

export const proposalOrders = ['number', 'cheapest', 'dearest', 'title'] as const
export type ProposalOrder = (typeof proposalOrders)[number]

const first = (value: unknown) => [value].flat()[0]
const chosen = <S extends z.ZodType>(schema: S) => z.preprocess(first, schema.optional()).catch(undefined)

/** The filters of the list as they stand in its address; what makes no sense is left out. */
export const proposalFilters = z.object({
  q: chosen(z.string().trim().min(1).max(100)),
  /** The key of a pot. */
  pot: chosen(z.string().regex(/^[\w-]{1,60}$/)),
  category: chosen(z.enum(categories)),
  sort: chosen(z.enum(proposalOrders)),
  view: chosen(z.enum(['map'])),
  page: chosen(z.coerce.number().int().min(1).max(10_000)).transform((page) => page ?? 1),
})
export type ProposalFilters = z.output<typeof proposalFilters>
