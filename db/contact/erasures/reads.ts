import 'server-only'
import { asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Resident, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { journal } from '../../journal/tables'
import { inTown } from '../../town'
import { mineBy } from '../cases/follow/reads'
import { cases, reporters } from '../cases/tables'
import { follows } from '../follows/tables'
import { shownStates } from '../publications/rules'
import { casePublications } from '../publications/tables'
import { retentionHolds } from '../retention/holds/tables'
import { subscriptions } from '../subscriptions/tables'
import { topics } from '../topics/tables'
import { watches } from '../watches/tables'
import { fateOf } from './rules'

const leading = sql`coalesce(${cases.main}, ${cases.id})`
const group = sql`(select g.id from ${cases} g where ${leading} in (g.id, g.main))`
const matter = {
  endedAt: sql<Date | null>`case when ${cases.main} is null then ${cases.endedAt}
    else (select m.ended_at from ${cases} m where m.id = ${cases.main}) end`.mapWith(cases.endedAt),
  held: sql<boolean>`exists (select from ${retentionHolds} h where h."case" in ${group} and h.lifted_at is null)`,
  registered: sql<boolean>`exists (select from ${journal} j where j.action = 'case.handedToRegistry' and j.object in ('case:' || ${cases.id}, 'case:' || ${leading}))`,
  shown: sql<boolean>`exists (select from ${casePublications} p where p."case" = ${cases.id} and ${inArray(sql`p.state`, [...shownStates])})`,
  joined: sql<boolean>`exists (select from ${cases} g where g.main = ${cases.id})`,
}

export type PlannedCase = Awaited<ReturnType<typeof plansIn>>[number]

/** Cases of these reporters and what would become of each, in the order of their ids. */
export async function plansIn(tx: Transaction, whose: SQL | undefined) {
  const rows = await tx
    .select({
      ...{ id: cases.id, reference: cases.reference, topic: topics.name, state: cases.state, main: cases.main },
      ...{ reporter: reporters.id, person: reporters.person, email: reporters.email, secret: reporters.secret },
      ...matter,
    })
    .from(reporters)
    .innerJoin(cases, eq(cases.id, reporters.case))
    .innerJoin(topics, eq(topics.id, cases.topic))
    .where(whose)
    .orderBy(asc(cases.id))
  return rows.map(({ endedAt, held, registered, shown, joined, ...row }) => {
    return { ...row, fate: fateOf({ endedAt, held, registered, shown, joined }) }
  })
}

export const reportedBy = (resident: Resident<'contact'>) => eq(reporters.person, resident.person.id)

const told = ({ reference, topic, fate }: PlannedCase) => ({ reference, topic, fate })

/** What would become of one case, to whoever has its key; null for a key that opens nothing. */
export function planErasure(visitor: Visitor<'contact'>, key: string) {
  return inTown(visitor, async (tx) => (await plansIn(tx, mineBy(visitor, key))).map(told)[0] ?? null)
}

/** What would become of all I have told, and how many published cases, areas and topics I follow. */
export function planErasures(resident: Resident<'contact'>) {
  const me = resident.person.id
  return inTown(resident, async (tx) => {
    const [plans, ...followed] = await Promise.all([
      plansIn(tx, reportedBy(resident)),
      tx.$count(subscriptions, eq(subscriptions.person, me)),
      tx.$count(watches, eq(watches.person, me)),
      tx.$count(follows, eq(follows.person, me)),
    ])
    return { cases: plans.map(told), following: followed.reduce((sum, count) => sum + count) }
  })
}
