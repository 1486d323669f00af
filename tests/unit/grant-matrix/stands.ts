import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { finnishDay } from '@/db/fields'
import type { ApplicationState } from '@/db/grants/applications/input'
import { applications, supplements } from '@/db/grants/applications/tables'
import type { AwardState } from '@/db/grants/awards/input'
import { awards, paymentBatches, payments, receipts } from '@/db/grants/awards/tables'
import { checkIn } from '@/db/grants/checks/reads'
import { checks } from '@/db/grants/checks/tables'
import { type DecisionState, decisionBlocks } from '@/db/grants/decisions/input'
import { appeals, decisions, meetings } from '@/db/grants/decisions/tables'
import { decisionNotices } from '@/db/grants/notices/tables'
import type { RecoveryState } from '@/db/grants/recoveries/rules'
import { recoveries, recoveryAnswers } from '@/db/grants/recoveries/tables'
import type { ReportState } from '@/db/grants/reports/input'
import { reportAnswers, reportPapers, reports } from '@/db/grants/reports/tables'
import { complete } from '../use-reports/cast'
import { type Ground, municipality } from './ground'
import type { Machine } from './machines'

type Stand = (tx: Transaction, ground: Ground, state: string) => Promise<void>

export const today = finnishDay(new Date())
export const inDays = (days: number) => finnishDay(new Date(Date.now() + days * 86_400_000))

/** Puts the one thing of each machine into a state, with what belongs to that state. */
export const stands: Readonly<Record<Machine, Stand>> = {
  application: (tx, ground, state) => standApplication(tx, ground, ground.application, state as ApplicationState),
  paper: (tx, ground, state) => standApplication(tx, ground, ground.paper, state as ApplicationState),
  decision: (tx, ground, state) => standDecision(tx, ground, state as DecisionState),
  async award(tx, ground, state) {
    await standDecision(tx, ground, 'final')
    await standAward(tx, ground, ground.award, state as AwardState)
    await tx.insert(receipts).values({
      ...{
        id: ground.receipt,
        municipality,
        award: ground.award,
        line: 'costs',
        words: 'x',
        paidOn: today,
        cents: 50_000,
      },
    })
    if (state === 'inBatch') await standBatch(tx, ground)
  },
  async report(tx, ground, state) {
    await standDecision(tx, ground, 'final')
    await standAward(tx, ground, ground.award, 'paid')
    await standReport(tx, ground, state as ReportState)
  },
  async recovery(tx, ground, state) {
    await standDecision(tx, ground, 'final')
    await standAward(tx, ground, ground.award, 'paid')
    await standAward(tx, ground, ground.other, 'payable', 2)
    await standRecovery(tx, ground, state as RecoveryState)
  },
}

async function standApplication(tx: Transaction, { cast }: Ground, application: string, state: ApplicationState) {
  const unnumbered = state === 'draft' || state === 'expired'
  await tx
    .update(applications)
    .set({ state, version: 1, ...(unnumbered && { number: null }) })
    .where(eq(applications.id, application))
  if (state === 'supplementRequested')
    await tx.insert(supplements).values({
      ...{ municipality, application, note: 'x', dueOn: inDays(10), askedBy: cast.prepare.staff.id },
      wanted: ['purpose', 'accounts'].map((key) => ({ key, words: 'x' })),
    })
  if (state !== 'inCheck') return
  const { findings } = await checkIn(tx, application)
  const judged = { municipality, application, verdict: 'ok' as const, note: 'x', checkedBy: cast.prepare.staff.id }
  await tx.insert(checks).values(findings.map(({ item, found }) => ({ ...judged, item, found })))
}

const undecided: readonly DecisionState[] = ['draft', 'proposal', 'onAgenda']

async function standDecision(
  tx: Transaction,
  { decision: id, meeting, application, cast, ...ground }: Ground,
  state: DecisionState,
) {
  const isMade = !undecided.includes(state)
  await tx
    .update(applications)
    .set({ state: isMade ? 'decided' : 'proposed' })
    .where(eq(applications.id, application))
  await tx
    .insert(meetings)
    .values({ id: meeting, municipality, board: { fi: 'x' }, on: today, createdBy: cast.minute.staff.id })
  const made = {
    section: 1,
    year: 2026,
    unit: 'x',
    madeBy: cast.decide.staff.id,
    madeAt: new Date(),
    letter: Buffer.from('x'),
  }
  await tx.insert(decisions).values({
    ...{
      id,
      municipality,
      application,
      state,
      outcome: 'granted',
      grantedCents: 50_000,
      locale: 'fi',
      maker: 'officeHolder',
    },
    ...{ blocks: Object.fromEntries(decisionBlocks.map((block) => [block, 'x'])), meeting },
    ...{ proposedBy: ground.preparer, ...(isMade && made) },
  })
  if (!isMade || state === 'made') return
  const notice = { municipality, decision: id, sentOn: today, noticeOn: today, lastDay: inDays(14) }
  await tx.insert(decisionNotices).values([
    { ...notice, way: 'electronic', to: 'applicant', person: cast.owner.person.id },
    { ...notice, way: 'web', to: 'members' },
  ])
  await standAppeal(tx, { ...ground, decision: id, meeting, application, cast }, state)
}

async function standAppeal(tx: Transaction, { appeal, decision, cast }: Ground, state: DecisionState) {
  const row = { id: appeal, municipality, decision, by: 'party', words: 'x', receivedOn: today } as const
  const registered = { ...row, registeredBy: cast.minute.staff.id }
  if (state === 'appealed' || state === 'calledIn') await tx.insert(appeals).values(registered)
  if (state === 'upheld' || state === 'court' || state === 'final')
    await tx.insert(appeals).values({ ...registered, outcome: 'upheld', settledAt: new Date(), courtUntil: inDays(30) })
}

function standAward(
  tx: Transaction,
  { decision, application, account }: Ground,
  id: string,
  state: AwardState,
  position = 1,
) {
  const cents = { awardedCents: 50_000, payableCents: 50_000, receiptsDueOn: inDays(30) }
  return tx.insert(awards).values({
    ...{ id, municipality, decision, application, account, part: 'whole', position, state, ...cents },
    blocked: state === 'blocked' ? 'other' : null,
  })
}

async function standBatch(tx: Transaction, { batch, payment, award, account, payer }: Ground) {
  await tx.insert(paymentBatches).values({ id: batch, municipality, number: 1, payOn: inDays(1), createdBy: payer })
  const row = { id: payment, municipality, batch, award, account, cents: 50_000, endToEnd: 'JAMSA-1-1' }
  await tx.insert(payments).values(row)
}

async function standReport(
  tx: Transaction,
  { report, reportPaper, document, application, decision, cast, ...ground }: Ground,
  state: ReportState,
) {
  await tx.insert(reports).values({
    ...{ id: report, municipality, application, decision, state, opensOn: today, dueOn: inDays(30), sample: 'outside' },
    ...(state === 'factsChecked' && { factsBy: ground.preparer, factsAt: new Date() }),
  })
  await tx.insert(reportPapers).values({ id: reportPaper, municipality, report, document })
  const told = Object.entries(complete).map(([key, value]) => ({ municipality, report, key, value }))
  await tx.insert(reportAnswers).values(told.map((row) => ({ ...row, person: cast.owner.person.id })))
}

async function standRecovery(
  tx: Transaction,
  { recovery, application, award, preparer, ruling }: Ground,
  state: RecoveryState,
) {
  await tx.insert(recoveries).values({
    ...{ id: recovery, municipality, application, award, state, ground: 'unused', words: 'x', cents: 10_000 },
    ...{ openedBy: preparer, ...(state !== 'opened' && { hearingAt: new Date(), hearingUntil: inDays(14) }) },
  })
  const answer = { municipality, recovery, words: 'x', arrivedOn: today, keyedBy: preparer }
  if (state !== 'opened') await tx.insert(recoveryAnswers).values(answer)
  if (['decided', 'invoiced', 'settled', 'appealed'].includes(state)) await layRuling(tx, ruling, recovery, 'final')
}

/** The decision on a recovery, begun or final. */
export async function layRuling(tx: Transaction, id: string, recovery: string, state: 'draft' | 'final') {
  const [row] = await tx
    .select({ application: recoveries.application })
    .from(recoveries)
    .where(eq(recoveries.id, recovery))
  const made = { section: 2, year: 2026, unit: 'y', madeAt: new Date() }
  const ruling = {
    ...{ id, municipality, application: row?.application ?? '', state, outcome: 'recovered' as const, grantedCents: 0 },
    ...{ recoveredCents: 10_000, locale: 'fi' as const, maker: 'board' as const, blocks: {} },
  }
  await tx
    .insert(decisions)
    .values({ ...ruling, ...(state === 'final' && made) })
    .onConflictDoUpdate({ target: decisions.id, set: { state } })
  await tx.update(recoveries).set({ ruling: id }).where(eq(recoveries.id, recovery))
}
