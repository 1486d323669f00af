import 'server-only'
import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { GrantOfficer, Resident } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { documentFacts } from '@/db/files/documents/reads'
import { documents } from '@/db/files/documents/tables'
import { applicationByPost } from '@/db/grants/applications/arrivals/post/reads'
import { noteOpening } from '@/db/grants/applications/handling/reads'
import { isByPost } from '@/db/grants/applications/notices/reads'
import { applications, submissions } from '@/db/grants/applications/tables'
import { type AwardRow, awardRows, notTied } from '@/db/grants/awards/reads'
import { awards, receipts } from '@/db/grants/awards/tables'
import { balanceIn } from '@/db/grants/balances/reads'
import { hadOf } from '@/db/grants/balances/rules'
import type { Call } from '@/db/grants/calls/input'
import { callVersions } from '@/db/grants/calls/tables'
import { todayIn } from '@/db/grants/deadlines/reads'
import { decisions } from '@/db/grants/decisions/tables'
import { extensionsOf } from '@/db/grants/extensions/reads'
import type { Extension } from '@/db/grants/extensions/rules'
import { budgetQuestion, rowsOf } from '@/db/grants/forms/budgets/rules'
import { isKnown } from '@/db/grants/notices/reads'
import { doubtsIn } from '@/db/grants/receipts/doubts/rules'
import { mendingsOf } from '@/db/grants/receipts/mending/reads'
import { type Reason, type Sum, sumsOf, type Terms, type Verdict } from '@/db/grants/receipts/rules'
import type { BudgetLine, ReceiptLine } from '@/db/grants/receipts/sheets/rules'
import { type Stop, stopIn } from '@/db/grants/receipts/stops/reads'
import { type Right, rights } from '@/db/people/organisations/rules'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

export type Sheet = {
  award: AwardRow
  terms: Terms
  /** The money goes to persons, of whom the tax administration is told. */
  toPersons: boolean
  otherIncomeTold: boolean
  budget: BudgetLine[]
  lines: ReceiptLine[]
  sums: { now: Sum; atMost: Sum; waiting: number }
  /** Every time that more time was asked for its receipts. */
  extensions: Extension[]
}

/** Everything of an award's receipts on one sheet: the terms, the approved budget, each line, and what it comes to. */
export async function sheetIn(tx: Transaction, where: SQL): Promise<Sheet | null> {
  const [award] = await awardRows(tx, where)
  if (!award) return null
  const context = await contextOf(tx, award.id)
  const [rows, mended, asked] = await Promise.all([
    linesOf(tx, award.id),
    mendingsOf(tx, award.id),
    extensionsOf(tx, 'receipts', award.id),
  ])
  const frame = {
    budget: context.budget,
    from: context.call.useFrom,
    to: context.call.useUntil,
    usedElsewhere: await papersElsewhere(tx, award.id),
  }
  const claimed = rows.map(({ payee, paper, ...row }) => ({
    ...row,
    budgetLine: row.line,
    what: row.words,
    payee,
    paper,
  }))
  const lines = rows.map(({ paper: _, ...row }, at) => {
    const claim = claimed[at]
    return { ...row, doubts: claim ? doubtsIn(claim, claimed, frame) : [], mendings: mended.get(row.id) ?? [] }
  })
  const { terms, budget, otherIncomeTold, toPersons } = context
  return { award, terms, toPersons, otherIncomeTold, budget, lines, sums: sumsOf(terms, lines), extensions: asked }
}

/** The whole advance, wherever it stands: what has not been paid yet will be, and what was set off has been. Only one refused or replaced is not theirs. */
const advanceIn = sql<number>`coalesce((select sum(x.awarded_cents) from awards x
  where x.decision = ${awards.decision} and x.part = 'advance' and x.state not in ('refused', 'replaced')), 0)::bigint`.mapWith(
  Number,
)

/** What was accepted of receipts on which an earlier decision has paid: not of those that gave way, or that came too late to be paid. */
const acceptedBefore =
  sql<number>`coalesce((select sum(r.accepted_cents) from receipts r join awards x on x.id = r.award
  where x.application = ${awards.application} and x.decision <> ${awards.decision} and x.state not in ('replaced', 'receiptsLate')
    and r.withdrawn_at is null), 0)::bigint`.mapWith(Number)

async function contextOf(tx: Transaction, id: string) {
  const [row] = await tx
    .select({
      ...{ decision: awards.decision, application: awards.application, income: awards.otherIncomeCents },
      call: callVersions.content,
      toPersons: sql<boolean>`${applications.applicantKind} in ('person', 'group')`,
      total: decisions.grantedCents,
      ...{ advance: advanceIn, acceptedBefore },
    })
    .from(awards)
    .innerJoin(applications, eq(applications.id, awards.application))
    .innerJoin(callVersions, eq(callVersions.id, applications.callVersion))
    .innerJoin(decisions, eq(decisions.id, awards.decision))
    .where(eq(awards.id, id))
  if (!row) throw new Error('An award without its call')
  const had = hadOf(await balanceIn(tx, row.application, { but: row.decision }))
  const { payment } = row.call
  const terms: Terms = {
    awardedCents: row.total,
    sharePercent: payment.kind === 'receipts' ? payment.sharePercent : 100,
    otherIncomeCents: row.income ?? 0,
    advanceCents: row.advance + had,
    acceptedBeforeCents: row.acceptedBefore,
  }
  return {
    call: row.call,
    terms,
    toPersons: row.toPersons,
    otherIncomeTold: row.income !== null,
    budget: await budgetOf(tx, row.application, row.call),
  }
}

/** The costs the applicant planned, as they were sent; a call's line names itself, an own line as it was written. Own lines share a key: from the second on each has its number. */
async function budgetOf(tx: Transaction, application: string, { form }: Call): Promise<BudgetLine[]> {
  const question = budgetQuestion(form)
  if (!question) return [unplanned]
  const [sent] = await tx
    .select({ answers: submissions.answers })
    .from(submissions)
    .where(eq(submissions.application, application))
    .orderBy(desc(submissions.number))
    .limit(1)
  const lines = rowsOf(sent?.answers[question.key])
    .filter(({ side }) => side === 'cost')
    .map(({ line, name, cents }, at, costs) => {
      const nth = costs.slice(0, at).filter((earlier) => earlier.line === line).length + 1
      const known = question.lines.find(({ key }) => key === line)
      return {
        key: nth === 1 ? line : `${line}_${nth}`,
        name: name ? { fi: name, sv: name, en: name } : (known?.name ?? { fi: line, sv: line, en: line }),
        cents,
      }
    })
  return lines.length > 0 ? lines : [unplanned]
}

/** Where costs go whose applicant planned none line by line. */
const unplanned: BudgetLine = { key: 'costs', name: { fi: 'Kulut', sv: 'Kostnader', en: 'Costs' }, cents: null }

async function linesOf(tx: Transaction, award: string) {
  const rows = await tx
    .select({
      ...{
        id: receipts.id,
        line: receipts.line,
        words: receipts.words,
        payee: receipts.payee,
        paidOn: receipts.paidOn,
      },
      ...{ cents: receipts.cents, kind: receipts.allowance, quantity: receipts.quantity, document: documentFacts },
      ...{
        verdict: receipts.verdict,
        accepted: receipts.acceptedCents,
        reason: receipts.reason,
        version: receipts.version,
      },
      paper: sql<string | null>`encode(${documents.sha256}, 'hex')`,
    })
    .from(receipts)
    .leftJoin(documents, eq(documents.id, receipts.document))
    .where(and(eq(receipts.award, award), isNull(receipts.withdrawnAt)))
    .orderBy(asc(receipts.createdAt), asc(receipts.id))
  return rows.map(({ kind, quantity, verdict, accepted, reason, payee, ...row }) => ({
    ...row,
    payee: payee ?? '',
    allowance: kind && quantity ? { kind, quantity } : null,
    verdict: verdictOf(verdict, accepted, reason as Reason | null),
  }))
}

function verdictOf(
  is: 'accepted' | 'reduced' | 'rejected' | null,
  cents: number | null,
  reason: Reason | null,
): Verdict | null {
  if (is === null) return null
  if (is === 'accepted') return { is }
  return is === 'reduced' ? { is, cents: cents ?? 0, reason: reason ?? 'noProof' } : { is, reason: reason ?? 'noProof' }
}

/** Papers that receipts of other awards in the town rest on. */
async function papersElsewhere(tx: Transaction, award: string): Promise<ReadonlySet<string>> {
  const rows = await tx.execute(sql`
    select distinct encode(d.sha256, 'hex') as paper from receipts r join documents d on d.id = r.document
    where r.award <> ${award} and r.withdrawn_at is null
      and d.sha256 in (select m.sha256 from receipts o join documents m on m.id = o.document where o.award = ${award})`)
  return new Set((rows as unknown as { paper: string }[]).map(({ paper }) => paper))
}

type Reader = GrantOfficer<'pay' | 'prepare' | 'audit'>

/** An award's sheet at the desk, and whether its receipts come by post; null when there is none. Opening it is journalled. Refuses: ties.disqualified. */
export function readSheet(reader: Reader, award: string): Promise<DeskSheet | null> {
  return inTown(reader, async (tx) => {
    const sheet = await sheetIn(tx, eq(awards.id, award))
    if (!sheet) return null
    await notTied(tx, reader, award)
    const application = await applicationOf(tx, award)
    await noteOpening(tx, reader, application)
    return {
      ...sheet,
      byPost: await isByPost(tx, application),
      recovery: await excessAsked(tx, award),
      stop: await stopIn(tx, award),
    }
  })
}

export type DeskSheet = Sheet & { byPost: boolean; recovery: string | null; stop: Stop | null }

/** What is asked back because these receipts came to less than the advance. */
async function excessAsked(tx: Transaction, award: string): Promise<string | null> {
  const [row] = await tx.execute(sql`
    select r.id from recoveries r join awards paid on paid.id = r.award join awards here on here.application = paid.application
    where here.id = ${award} and r.ground = 'excess' order by r.created_at desc limit 1`)
  return row ? String(row.id) : null
}

async function applicationOf(tx: Transaction, award: string): Promise<string> {
  const [row] = await tx.select({ application: awards.application }).from(awards).where(eq(awards.id, award))
  if (!row) throw new Refusal('gone')
  return row.application
}

/**
 * The sheet of an award whose receipts come by post, for whoever keys them in; null when there is none.
 * Refuses: gone, ties.disqualified, arrivals.notByPost.
 */
export function readSheetOnPaper(preparer: GrantOfficer<'prepare'>, award: string): Promise<PaperSheet | null> {
  return inTown(preparer, async (tx) => {
    const application = await applicationOf(tx, award)
    await applicationByPost(tx, preparer, application)
    await noteOpening(tx, preparer, application)
    const sheet = await sheetIn(tx, eq(awards.id, award))
    return sheet && { ...sheet, today: await todayIn(tx) }
  })
}
export type PaperSheet = Sheet & { today: string }

/** The awards of what I have applied for myself, or for an organisation in which I may do this, once their decision is known to the applicant. */
export const mine = ({ person }: Resident<'grants'>, right: Right = 'see') =>
  sql`${isKnown(awards.decision)} and exists (select 1 from applications own where own.id = ${awards.application} and (
    (own.organisation is null and own.person = ${person.id})
    or exists (select 1 from members m where m.organisation = own.organisation and m.person = ${person.id}
      and m.role in ${[...rights[right]]})))`

/** My own awards, the latest first; none before notice of its decision has been given. */
export function listMyAwards(resident: Resident<'grants'>): Promise<AwardRow[]> {
  return inTown(resident, (tx) => awardRows(tx, mine(resident)))
}

/** The sheet of one of my own awards, with what I may do about it; null when it is somebody else's. */
export function readMySheet(resident: Resident<'grants'>, award: string): Promise<MySheet | null> {
  return inTown(resident, async (tx) => {
    const sheet = await sheetIn(tx, sql`${awards.id} = ${award} and ${mine(resident)}`)
    if (!sheet) return null
    const may = async (right: Right) => (await tx.$count(awards, and(eq(awards.id, award), mine(resident, right)))) > 0
    return { ...sheet, today: await todayIn(tx), mayWrite: await may('draft'), mayRefuse: await may('submit') }
  })
}
export type MySheet = Sheet & { today: string; mayWrite: boolean; mayRefuse: boolean }
