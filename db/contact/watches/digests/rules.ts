import { finnishDay } from '../../../fields'
import type { Cadence } from '../input'

const minute = 60_000
const day = 24 * 60 * minute
const days: Readonly<Record<Cadence, number>> = { day: 1, week: 7 }

/** News until then are settled: a decision is committed well within so long of the time it bears, so that none falls between two digests. */
export const settledAt = (now: Date) => new Date(now.valueOf() - 5 * minute)

/** A digest is due when the last one ended on this Finnish day or before. Counted in days, so that an hour's delay moves nothing. */
export function latestDay(every: Cadence, until: Date): string {
  const noon = Date.parse(`${finnishDay(until)}T12:00:00Z`)
  return new Date(noon - days[every] * day).toISOString().slice(0, 10)
}

type Span = { readonly since: Date; readonly until: Date }
type Turns = { readonly shownAt: Date | null; readonly endedAt: Date | null }

const isIn = ({ since, until }: Span, at: Date | null) => at !== null && at > since && at <= until

/** What a digest tells: what came into sight in its time, and what ended in it having been in sight before. What did both is told once, as new. */
export function newsIn<C extends Turns>(cases: readonly C[], span: Span): { fresh: C[]; ended: C[] } {
  const fresh = cases.filter(({ shownAt }) => isIn(span, shownAt))
  const known = ({ shownAt }: C) => shownAt === null || shownAt <= span.since
  const ended = cases.filter((one) => isIn(span, one.endedAt) && known(one))
  return { fresh, ended }
}

/** How many cases of each sort a mail names; of the rest it tells how many they are. */
export const mostTold = 20
