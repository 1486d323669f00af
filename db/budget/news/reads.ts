import 'server-only'
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Visitor } from '../../actors'
import type { Texts } from '../../columns'
import { inTown } from '../../town'
import { followUps } from '../follow-ups/tables'
import { hidings, ideas, supports, withdrawals } from '../ideas/tables'
import { proposals } from '../proposals/tables'
import { rounds } from '../rounds/tables'
import { publications } from '../tally/tables'

export type RoundFigures = { proposals: number; ideas: number; supports: number }

/** How much there is in a round for residents to read. */
export function countRound(visitor: Visitor<'budget'>, round: string): Promise<RoundFigures> {
  const seen = sql`${ideas} i where i.round = ${round}
    and not exists (select from ${withdrawals} w where w.idea = i.id)
    and not exists (select from ${hidings} h where h.idea = i.id)`
  return inTown(visitor, async (tx) => {
    const [figures] = await tx
      .select({
        proposals: sql<number>`(select count(*)::int from ${proposals} p where p.round = ${round} and p.withdrawn_at is null)`,
        ideas: sql<number>`(select count(*)::int from ${seen})`,
        supports: sql<number>`(select count(*)::int from ${supports} s where s.idea in (select i.id from ${seen}))`,
      })
      .from(rounds)
      .where(eq(rounds.id, round))
    return figures ?? { proposals: 0, ideas: 0, supports: 0 }
  })
}

/** Something that residents have brought about: a step of a winner on its way, or a result. */
export type Happening = {
  key: string
  kind: 'planned' | 'under-way' | 'done' | 'result'
  /** ISO day. */
  on: string
  round: string
  proposal: string | null
  title: Texts
  text: Texts | null
  illustration: string | null
  picture: string | null
}

/** What has happened because of residents, newest first: the last step of each winner, and published results. */
export function listHappenings(visitor: Visitor<'budget'>, limit = 6): Promise<Happening[]> {
  return inTown(visitor, async (tx) => {
    const steps = tx
      .selectDistinctOn([followUps.proposal], {
        key: followUps.id,
        kind: followUps.state,
        on: followUps.happensOn,
        round: rounds.slug,
        proposal: proposals.number,
        title: proposals.title,
        text: followUps.text,
        illustration: sql<string | null>`coalesce(${followUps.illustration}, ${proposals.illustration})`,
        picture: sql<string | null>`coalesce(${followUps.picture}, ${proposals.picture})`,
      })
      .from(followUps)
      .innerJoin(proposals, eq(proposals.id, followUps.proposal))
      .innerJoin(rounds, eq(rounds.id, proposals.round))
      .innerJoin(publications, eq(publications.round, rounds.id))
      .where(and(isNotNull(rounds.publishedAt), isNull(proposals.withdrawnAt)))
      .orderBy(followUps.proposal, desc(followUps.happensOn), desc(followUps.createdAt))
    const results = tx
      .select({
        key: publications.id,
        on: sql<string>`((${publications.createdAt} at time zone 'Europe/Helsinki')::date)::text`,
        round: rounds.slug,
        title: rounds.name,
        illustration: rounds.illustration,
      })
      .from(publications)
      .innerJoin(rounds, eq(rounds.id, publications.round))
      .where(isNotNull(rounds.publishedAt))
    const [taken, published] = await Promise.all([steps, results])
    const announced = published.map((result): Happening => {
      return { ...result, kind: 'result', proposal: null, text: null, picture: null }
    })
    return [...taken, ...announced].toSorted((a, b) => b.on.localeCompare(a.on)).slice(0, limit)
  })
}
