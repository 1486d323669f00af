import 'server-only'
import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { finnishDay } from '../../fields'
import { staff } from '../../people/tables'
import { inTown } from '../../town'
import { applications } from '../applications/tables'
import { nowIn } from '../deadlines/reads'
import { type Matter, reportOf, type Terms, usual } from './rules'
import { grantRetentionTerms } from './tables'

const terms = {
  draft: grantRetentionTerms.draft,
  refused: grantRetentionTerms.refused,
  receipts: grantRetentionTerms.receipts,
  granted: grantRetentionTerms.granted,
}

/** How long this town keeps things. */
export async function termsIn(tx: Transaction): Promise<Terms> {
  const [own] = await tx.select(terms).from(grantRetentionTerms)
  return own ?? usual
}

// Whole names: a query of one table writes its columns without.
const id = sql`applications.id`
const isOver = sql`applications.state in ('decided', 'withdrawn', 'expired')`
/** Something of it goes on: a decision that may still be changed, money that may still move, a report or a recovery that is awaited. */
const isOpen = sql`(
  exists (select from decisions d where d.application = ${id} and d.state not in ('final', 'changed'))
  or exists (select from awards w where w.application = ${id} and w.state not in ('paid', 'refused', 'offset', 'receiptsLate', 'replaced'))
  or exists (select from grant_reports r where r.application = ${id} and r.state not in ('accepted', 'recovery'))
  or exists (select from recoveries r where r.application = ${id} and r.state not in ('settled', 'dropped')))`
const lastTurn = sql`greatest(applications.moved_at,
  (select max(e.created_at) from decision_events e join decisions d on d.id = e.decision where d.application = ${id}),
  (select max(e.created_at) from award_events e join awards w on w.id = e.award where w.application = ${id}),
  (select max(e.created_at) from grant_report_events e join grant_reports r on r.id = e.report where r.application = ${id}),
  (select max(e.created_at) from recovery_events e join recoveries r on r.id = e.recovery where r.application = ${id}))`
const lastTouch = sql`greatest(applications.created_at, applications.moved_at,
  (select max(w.changed_at) from application_answers w where w.application = ${id}),
  (select max(greatest(p.created_at, p.removed_at)) from application_attachments p where p.application = ${id}))`

const matter = {
  id: applications.id,
  state: applications.state,
  number: applications.number,
  blankedAt: applications.blankedAt,
  touchedAt: sql<Date>`${lastTouch}`.mapWith(applications.createdAt),
  endedAt: sql<Date | null>`case when ${isOver} and not ${isOpen} then ${lastTurn} end`.mapWith(applications.createdAt),
  held: sql<boolean>`exists (select from grant_retention_holds h where h.application = ${id} and h.lifted_at is null)`,
  paid: sql<boolean>`exists (select from awards w where w.application = ${id})`,
  receipts: sql<number>`(select count(*)::int from receipts r join awards w on w.id = r.award where w.application = ${id} and r.blanked_at is null)`,
  toldAt: sql<Date | null>`(select max(e.created_at) from application_events e
    where e.application = ${id} and e.kind = 'expiryTold' and e.created_at > ${lastTouch})`.mapWith(
    applications.createdAt,
  ),
}

const dayOf = (at: Date) => Temporal.PlainDate.from(finnishDay(at))

/** Applications as retention sees them: all that are not skeletons already, or those of them that are asked for. */
export async function grantMattersIn(tx: Transaction, which?: SQL): Promise<(Matter & { id: string })[]> {
  const rows = await tx
    .select(matter)
    .from(applications)
    .where(and(isNull(applications.blankedAt), which))
    .orderBy(asc(applications.createdAt), asc(applications.id))
  return rows.map(({ state, number, blankedAt, touchedAt, endedAt, paid, toldAt, ...row }) => {
    const isDraft = state === 'draft'
    const since = isDraft ? touchedAt : endedAt
    return {
      ...row,
      kind: isDraft ? ('draft' as const) : number === null ? ('unsent' as const) : paid ? 'granted' : 'refused',
      since: since && dayOf(since),
      blanked: blankedAt !== null,
      toldOn: toldAt && dayOf(toldAt),
    }
  })
}

export const grantMatterOf = async (tx: Transaction, application: string) =>
  (await grantMattersIn(tx, inArray(applications.id, [application])))[0]

export const todayIn = async (tx: Transaction) => dayOf(await nowIn(tx))

/** How long each class is kept and what goes when, also if `draft` were the times. Numbers alone, and changes nothing. */
export function readGrantRetention(officer: Officer<'grants'>, draft: Terms | null = null) {
  return inTown(officer, async (tx) => {
    const [held, matters, today] = [await termsIn(tx), await grantMattersIn(tx), await todayIn(tx)]
    return { terms: held, classes: reportOf(matters, draft ?? held, today) }
  })
}
export type GrantRetentionReport = Awaited<ReturnType<typeof readGrantRetention>>

/** The times as they were saved, and by whom; null while the usual ones hold. */
export function findGrantTerms(officer: Officer<'grants'>) {
  return inTown(officer, async (tx) => {
    const [found] = await tx
      .select({
        ...terms,
        version: grantRetentionTerms.version,
        changedAt: grantRetentionTerms.changedAt,
        changedBy: staff.name,
      })
      .from(grantRetentionTerms)
      .innerJoin(staff, eq(staff.id, grantRetentionTerms.changedBy))
    return found ?? null
  })
}
