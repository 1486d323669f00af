import 'server-only'
import { and, asc, desc, eq, inArray, isNotNull, not, notExists, type SQL, sql } from 'drizzle-orm'
import type { Officer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { applicantName } from '@/db/grants/applications/names/reads'
import { organisations } from '@/db/people/organisations/tables'
import { persons } from '@/db/people/tables'
import { inTown } from '@/db/town'
import { applications } from '../../applications/tables'
import { callLinesIn, withCallNames } from '../../calls/reads'
import { eligibilities } from '../../checks/tables'
import { barredFrom } from '../../ties/reads'
import { lacksOf } from '../rules'
import { approvals, decisions, meetings } from '../tables'
import { type DecisionPile, decisionPiles, type PileFilters, statesIn } from './input'

export const pilePage = 100

const columns = {
  ...{ id: decisions.id, version: decisions.version, state: decisions.state, outcome: decisions.outcome },
  ...{
    grantedCents: decisions.grantedCents,
    recoveredCents: decisions.recoveredCents,
    reason: decisions.reason,
    blocks: decisions.blocks,
    maker: decisions.maker,
  },
  ...{ section: decisions.section, year: decisions.year, madeAt: decisions.madeAt, meeting: decisions.meeting },
  ...{ number: sql<string>`coalesce(${applications.number}, '–')`, applicant: applicantName },
  callVersion: applications.callVersion,
  ...{ appliedCents: applications.appliedCents, on: meetings.on },
  hasLetter: sql<boolean>`${decisions.letter} is not null`,
  approved: sql<boolean>`exists (select from ${approvals} where ${approvals.decision} = ${decisions.id}
    and ${approvals.version} = ${decisions.version} and ${approvals.approvedBy} is distinct from ${decisions.proposedBy})`,
  lastDay: sql<
    string | null
  >`(select max(n.last_day)::text from decision_notices n where n.decision = ${decisions.id})`,
}

/** Decisions as a list shows them; those of applications the reader is disqualified from are not there. */
export async function decisionRows(tx: Transaction, officer: Officer<'grants'>, where: SQL | undefined, page = 1) {
  const rows = await tx
    .select(columns)
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.application))
    .leftJoin(organisations, eq(organisations.id, applications.organisation))
    .leftJoin(persons, eq(persons.id, applications.person))
    .leftJoin(meetings, eq(meetings.id, decisions.meeting))
    .where(and(where, not(barredFrom(officer))))
    .orderBy(desc(sql`coalesce(${decisions.madeAt}, '0001-01-01')`), asc(applications.number), asc(decisions.id))
    .limit(pilePage)
    .offset((page - 1) * pilePage)
  const lines = await callLinesIn(
    tx,
    rows.map(({ callVersion }) => callVersion),
  )
  return rows.map(({ blocks, callVersion, ...row }) => {
    const line = lines.get(callVersion)
    const told = { call: line?.name ?? {}, twoPersons: line?.twoPersons ?? false }
    return { ...row, ...told, lacks: lacksOf({ ...row, blocks }) }
  })
}
export type DecisionRow = Awaited<ReturnType<typeof decisionRows>>[number]

/** The decisions of one pile, with how many lie in each. */
export function listDecisions(officer: Officer<'grants'>, { pile, call, page }: PileFilters) {
  const ofCall = call ? eq(applications.call, call) : undefined
  return inTown(officer, async (tx) => {
    const counts = await countsIn(tx, officer, ofCall)
    const isWaiting = pile === 'waiting'
    return {
      counts,
      waiting: isWaiting ? await waitingIn(tx, officer, ofCall, page) : [],
      rows: isWaiting
        ? []
        : await decisionRows(tx, officer, and(inArray(decisions.state, [...statesIn[pile]]), ofCall), page),
    }
  })
}

/** How many decisions wait for something of the desk: for its rail. */
export function countOpenDecisions(officer: Officer<'grants'>): Promise<number> {
  return inTown(officer, async (tx) => {
    const counts = await countsIn(tx, officer, undefined)
    return counts.waiting + counts.draft + counts.proposal + counts.agenda + counts.made + counts.appealed
  })
}

async function countsIn(tx: Transaction, officer: Officer<'grants'>, ofCall: SQL | undefined) {
  const [byState, [waiting]] = [
    await tx
      .select({ state: decisions.state, count: sql<number>`count(*)::int` })
      .from(decisions)
      .innerJoin(applications, eq(applications.id, decisions.application))
      .where(and(ofCall, not(barredFrom(officer))))
      .groupBy(decisions.state),
    await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(applications)
      .where(and(isWaitingFor(tx), ofCall, not(barredFrom(officer)))),
  ]
  const sum = (states: readonly string[]) =>
    byState.filter(({ state }) => states.includes(state)).reduce((all, { count }) => all + count, 0)
  return Object.fromEntries(
    decisionPiles.map((pile) => [pile, pile === 'waiting' ? (waiting?.count ?? 0) : sum(statesIn[pile])]),
  ) as Record<DecisionPile, number>
}

/** Applications whose eligibility is settled and which have no decision that stands. */
const isWaitingFor = (tx: Transaction) =>
  and(
    isNotNull(applications.number),
    inArray(applications.state, ['eligible', 'ineligible', 'scoring', 'proposed']),
    // Where a pot is divided, the sums are proposed first.
    sql`(${applications.state} in ('ineligible', 'proposed') or ${applications.callVersion} not in (
      select v.id from call_versions v where jsonb_typeof(v.content -> 'division') = 'object'))`,
    notExists(
      tx
        .select({ id: decisions.id })
        .from(decisions)
        .where(and(eq(decisions.application, applications.id), sql`${decisions.state} <> 'changed'`)),
    ),
  )

async function waitingIn(tx: Transaction, officer: Officer<'grants'>, ofCall: SQL | undefined, page: number) {
  const judged = sql<
    string | null
  >`(select e.reason from ${eligibilities} e where e.application = ${applications.id} order by e.created_at desc limit 1)`
  const rows = await tx
    .select({
      ...{ id: applications.id, number: sql<string>`coalesce(${applications.number}, '–')`, state: applications.state },
      ...{
        late: applications.late,
        appliedCents: applications.appliedCents,
        applicant: applicantName,
        callVersion: applications.callVersion,
        reason: judged,
      },
    })
    .from(applications)
    .leftJoin(organisations, eq(organisations.id, applications.organisation))
    .leftJoin(persons, eq(persons.id, applications.person))
    .where(and(isWaitingFor(tx), ofCall, not(barredFrom(officer))))
    .orderBy(asc(applications.number))
    .limit(pilePage)
    .offset((page - 1) * pilePage)
  return withCallNames(tx, rows)
}
export type WaitingRow = Awaited<ReturnType<typeof waitingIn>>[number]
