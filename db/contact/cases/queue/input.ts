import { z } from 'zod'
import { kinds } from '../../topics/input'
import { channels } from '../input'
import { priorities } from '../priorities/input'
import { states } from '../rules'

export const caseOrders = ['due', 'own', 'priority', 'newest', 'oldest', 'best'] as const
export const piles = ['open', 'mine', 'unassigned', 'late', 'waiting', 'ended', 'all'] as const
export type Pile = (typeof piles)[number]

/** Those that have joined another, those that others have joined, and those that stand alone. */
export const joinings = ['joined', 'mains', 'apart'] as const

const first = (value: unknown) => [value].flat()[0]
const chosen = <S extends z.ZodType>(schema: S) => z.preprocess(first, schema.optional()).catch(undefined)
const isTicked = z.preprocess((value) => ['on', '1', true].includes(first(value) as string), z.boolean())

/** Only what words have found can be the best match. */
export const usualOrder = (words: string | undefined) => (words ? 'best' : 'due')

/** The queue's filters as they stand in its address; what makes no sense is left out. */
export const caseFilters = z
  .object({
    pile: chosen(z.enum(piles)).transform((pile) => pile ?? 'open'),
    q: chosen(z.string().trim().min(1).max(100)),
    topic: chosen(z.uuid()),
    /** `mine`: any of those the officer works in. */
    unit: chosen(z.literal('mine').or(z.uuid())),
    handler: chosen(z.enum(['me', 'nobody']).or(z.uuid())),
    channel: chosen(z.enum(channels)),
    kind: chosen(z.enum(kinds)),
    priority: chosen(z.enum(priorities)),
    state: chosen(z.enum(states)),
    locale: chosen(z.enum(['fi', 'sv', 'en'])),
    from: chosen(z.iso.date()),
    until: chosen(z.iso.date()),
    joining: chosen(z.enum(joinings)),
    pin: isTicked,
    unread: isTicked,
    undecided: isTicked,
    answered: isTicked,
    sort: chosen(z.enum(caseOrders)),
    page: chosen(z.coerce.number().int().min(1).max(10_000)).transform((page) => page ?? 1),
  })
  .transform(({ sort, ...filters }) => {
    const usual = usualOrder(filters.q)
    return { ...filters, sort: sort === 'best' ? usual : (sort ?? usual) }
  })
export type CaseFilters = z.output<typeof caseFilters>

/** The filters that narrow a pile. */
export const narrowings = [
  'topic',
  'unit',
  'handler',
  'channel',
  'kind',
  'priority',
  'state',
  'locale',
  'from',
  'until',
  'joining',
  'pin',
  'unread',
  'undecided',
  'answered',
] as const

/** The filters as an address holds them; what narrows nothing is left out. */
export function queryOf({ page, pin, unread, undecided, answered, sort, ...filters }: CaseFilters) {
  const on = (ticked: boolean) => (ticked ? 'on' : undefined)
  return {
    ...filters,
    sort: sort === usualOrder(filters.q) ? undefined : sort,
    ...{ pin: on(pin), unread: on(unread), undecided: on(undecided), answered: on(answered) },
    page: page === 1 ? undefined : page,
  }
}
