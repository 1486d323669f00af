import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { listUnpaid } from '@/db/grants/awards/reads'
import { awards } from '@/db/grants/awards/tables'
import { endCourt, registerAppeal, settleAppeal } from '@/db/grants/decisions/appeals/writes'
import { wordDraft } from '@/db/grants/decisions/drafts/writes'
import type { BlocksInput } from '@/db/grants/decisions/input'
import { appeals, decisions } from '@/db/grants/decisions/tables'
import { finishDecisions } from '@/db/grants/notices/finality/writes'
import { readBatch } from '@/db/grants/payments/batches/reads'
import { approveBatch, cancelBatch, exportBatch, makeBatch, takeOut } from '@/db/grants/payments/batches/writes'
import { readAnswer } from '@/db/grants/payments/reading/writes'
import { listMyAwards } from '@/db/grants/receipts/sheets/reads'
import { refuseAward } from '@/db/grants/receipts/writes'
import { listMyRecoveries } from '@/db/grants/recoveries/hearings/reads'
import { hear, noteHeard } from '@/db/grants/recoveries/hearings/writes'
import { listPaid, readRecovery } from '@/db/grants/recoveries/reads'
import { beginRecoveryDecision, ruleRecovery } from '@/db/grants/recoveries/rulings/writes'
import { recoveries } from '@/db/grants/recoveries/tables'
import { invoice, openRecovery, setOff, settleRecovery } from '@/db/grants/recoveries/writes'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { givenAccount, givenGrant, givenGroup, lump, town } from '@/tests/unit/grants-money/ground'
import { pressOn, rowOf } from '../deciding/cast'
import { answer } from '../organisations/cast'
import { afterAllTime, minuted, ruledFinally, toldOf } from './ruling'

let aino: Resident<'grants'>
let prepares: GrantOfficer<'prepare'>
let pays: GrantOfficer<'pay'>
let alsoPays: GrantOfficer<'pay'>
let decides: GrantOfficer<'decide'>
let minutes: GrantOfficer<'minute'>
let group: string
const inDays = (days: number) => finnishDay(new Date(Date.now() + days * 86_400_000))
const desk = () => ({ preparer: prepares, secretary: minutes })

beforeAll(async () => {
  aino = applying(await signedIn(residents.aino))
  prepares = await withDuty(staff.sanna, 'prepare')
  pays = await withDuty(staff.ville, 'pay')
  alsoPays = await withDuty(staff.kari, 'pay')
  decides = await withDuty(staff.jorma, 'decide')
  minutes = await withDuty(staff.kirsi, 'minute')
  group = await givenGroup(await signedIn(residents.aino), 'Himoksen Pelimannit ry')
  await givenAccount({ organisation: group }, aino.person.id, 'FI7412345600001189', pays.staff.id)
})
afterAll(closeDatabase)

const now = async (id: string) => {
  const found = await readRecovery(pays, id)
  if (!found) throw new Error('No recovery')
  return { recovery: id, version: found.recovery.version, row: found.recovery }
}
const refundsOf = (application: string) =>
  inTown(town, (tx) =>
    tx
      .select()
      .from(awards)
      .where(and(eq(awards.application, application), eq(awards.part, 'refund')))
      .orderBy(awards.createdAt),
  )

/** Money that was paid, asked back, and on which it has been decided finally that it is to be paid. */
async function decidedOn(cents: number) {
  const { application, decision: grant } = await givenGrant(aino, {
    ...{ payment: lump, grantedCents: cents, organisation: group },
  })
  await bringAwards(pays)
  const [{ id: award } = { id: '' }] = await inTown(town, (tx) =>
    tx.update(awards).set({ state: 'paid' }).where(eq(awards.decision, grant)).returning({ id: awards.id }),
  )
  const id = await openRecovery(prepares, { award, ground: 'unused', words: 'Rahaa jäi yli.', cents })
  await hear(prepares, { ...(await now(id)), until: inDays(14) })
  await noteHeard(prepares, {
    ...(await now(id)),
    answer: randomUUID(),
    words: 'Summa on väärä.',
    arrivedOn: inDays(0),
  })
  const decision = await beginRecoveryDecision(prepares, await now(id))
  await ruledFinally(desk(), decision)
  return { id, decision, application }
}

/** A request that came in time is registered after the decision was final, and changes it; returns the new draft. */
async function changedLate(decision: string): Promise<string> {
  const appeal = randomUUID()
  const said = { appeal, by: 'party' as const, receivedAt: new Date(), words: 'Summa on väärä.' }
  await registerAppeal(minutes, { ...(await pressOn(decision)), ...said })
  const settled = { appeal, outcome: 'changed' as const, reasons: 'Hyväksytään.', sentOn: inDays(0) }
  return (await settleAppeal(minutes, { ...(await pressOn(decision)), ...settled })) ?? ''
}

/** The court has it, and undoes it; returns the new draft. */
async function undoneByCourt(id: string, ruling: string): Promise<string> {
  await inTown(town, async (tx) => {
    await tx.update(decisions).set({ state: 'court' }).where(eq(decisions.id, ruling))
    await tx.update(recoveries).set({ state: 'appealed' }).where(eq(recoveries.id, id))
  })
  const undone = { stands: 'no' as const, note: 'Palautettiin.', sentOn: inDays(0) }
  return (await endCourt(minutes, { ...(await pressOn(ruling)), ...undone })) ?? ''
}

async function ruledAnew(next: string, recovered: number | null) {
  const outcome = recovered === null ? ('spared' as const) : ('recovered' as const)
  await ruleRecovery(prepares, { ...(await pressOn(next)), outcome, recovered, maker: 'board' })
  const blocks = { ...(await rowOf(next)).blocks, reasons: 'Selvitys riittää.' } as BlocksInput['blocks']
  await wordDraft(prepares, { ...(await pressOn(next)), blocks })
}

test('what was paid back and is lowered on appeal comes back to the applicant, once, in the next batch', async () => {
  const { id, decision, application } = await decidedOn(12_000)
  await invoice(pays, { ...(await now(id)), dueOn: inDays(30) })
  await settleRecovery(pays, { ...(await now(id)), note: 'Tilillä.' })
  expect((await now(id)).row.settledCents).toBe(12_000)
  const next = await changedLate(decision)
  await ruledAnew(next, 4_000)
  await minuted(desk(), next)
  await toldOf(minutes, next)
  // Nothing is paid before the new decision is final.
  expect(await refundsOf(application)).toEqual([])
  await Promise.all([1, 2].map(() => finishDecisions(town, afterAllTime)))
  await finishDecisions(town, afterAllTime)
  expect(await refundsOf(application)).toMatchObject([{ payableCents: 8_000, state: 'payable', decision: next }])
  expect((await now(id)).row).toMatchObject({
    ...{ state: 'settled', cents: 4_000, settledCents: 4_000, refund: { cents: 8_000, state: 'payable' } },
  })
  const [mine] = await listMyRecoveries(aino, application)
  expect(mine).toMatchObject({ state: 'settled', cents: 4_000, refund: { cents: 8_000, state: 'payable' } })
  const [award] = (await listMyAwards(aino)).filter(({ part }) => part === 'refund')
  expect((await listUnpaid(pays)).find((row) => row.id === award?.id)?.holds).toEqual([])
  const batch = await makeBatch(pays, { payOn: inDays(0), award: [award?.id ?? ''] })
  await approveBatch(alsoPays, batch)
  // It is no grant of which money could be asked back.
  await inTown(town, (tx) =>
    tx
      .update(awards)
      .set({ state: 'paid' })
      .where(eq(awards.id, award?.id ?? '')),
  )
  expect((await listPaid(pays)).map((row) => row.id)).not.toContain(award?.id)
})

test('what was set off and is asked back no more is paid out, and the award it was taken from stays as it was', async () => {
  const { id, decision, application } = await decidedOn(5_000)
  const other = await givenGrant(aino, { payment: lump, grantedCents: 7_000, organisation: group })
  await bringAwards(pays)
  const [award] = await inTown(town, (tx) => tx.select().from(awards).where(eq(awards.decision, other.decision)))
  await setOff(decides, { ...(await now(id)), award: award?.id ?? '', note: 'Kuitataan.' })
  const next = await changedLate(decision)
  await ruledAnew(next, null)
  await ruledFinally(desk(), next)
  expect(await refundsOf(application)).toMatchObject([{ payableCents: 5_000, state: 'payable' }])
  expect((await now(id)).row).toMatchObject({ state: 'dropped', settledCents: 0 })
  const [lowered] = await inTown(town, (tx) =>
    tx
      .select()
      .from(awards)
      .where(eq(awards.id, award?.id ?? '')),
  )
  expect(lowered).toMatchObject({ payableCents: 2_000, state: 'payable' })
})

test('what the court undoes takes the payment back that waits, and the last decision tells what is paid', async () => {
  const { id, decision, application } = await decidedOn(9_000)
  await invoice(pays, { ...(await now(id)), dueOn: inDays(30) })
  await settleRecovery(pays, { ...(await now(id)), note: 'Tilillä.' })
  const second = await changedLate(decision)
  await ruledAnew(second, 6_000)
  await ruledFinally(desk(), second)
  // What waits to be paid back is taken up by what is decided anew.
  const third = await undoneByCourt(id, second)
  await ruledAnew(third, 5_000)
  await ruledFinally(desk(), third)
  expect((await refundsOf(application)).map(({ state, payableCents }) => [state, payableCents])).toEqual([
    ['replaced', 3_000],
    ['payable', 4_000],
  ])
})

const credit = (euros: string, reference: string | null) =>
  Buffer.from(
    `<Document><BkToCstmrDbtCdtNtfctn><Ntfctn><Ntry><Amt Ccy="EUR">${euros}</Amt><CdtDbtInd>CRDT</CdtDbtInd><NtryDtls><TxDtls><RmtInf><Strd><CdtrRefInf><Ref>${reference}</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`,
  )

test('an invoice that is paid while its decision is appealed is counted when that is final', async () => {
  const { id, decision, application } = await decidedOn(3_000)
  await invoice(pays, { ...(await now(id)), dueOn: inDays(30) })
  const { reference } = (await now(id)).row
  const next = await changedLate(decision)
  expect(await readAnswer(pays, credit('30.00', reference))).toEqual({ matched: 1, strays: 0 })
  expect((await now(id)).row).toMatchObject({ state: 'appealed', settledCents: 3_000 })
  await ruledAnew(next, 3_000)
  await ruledFinally(desk(), next)
  expect((await now(id)).row).toMatchObject({ state: 'settled', refund: null })
  expect(await refundsOf(application)).toEqual([])
  expect(await answer(invoice(pays, { ...(await now(id)), dueOn: inDays(30) }))).toBe('recoveries.wrongState')
})

for (const outcome of ['dismissed', 'upheld'] as const)
  test(`an invoice that is paid while its decision is appealed settles it where the appeal is ${outcome}`, async () => {
    const cents = outcome === 'dismissed' ? 3_100 : 3_200
    const { id, decision, application } = await decidedOn(cents)
    await invoice(pays, { ...(await now(id)), dueOn: inDays(30) })
    const { reference } = (await now(id)).row
    const appeal = randomUUID()
    const said = { appeal, by: 'party' as const, receivedAt: new Date(), words: 'Summa on väärä.' }
    await registerAppeal(minutes, { ...(await pressOn(decision)), ...said })
    const paid = credit(`${cents / 100}.00`, reference)
    expect(await readAnswer(pays, paid)).toEqual({ matched: 1, strays: 0 })
    if (outcome === 'dismissed')
      await inTown(town, (tx) => tx.update(appeals).set({ late: 'yes' }).where(eq(appeals.id, appeal)))
    await settleAppeal(minutes, {
      ...(await pressOn(decision)),
      ...{ appeal, outcome, reasons: 'Pysyy.', sentOn: inDays(0) },
    })
    await finishDecisions(town, afterAllTime)
    expect((await now(id)).row).toMatchObject({ state: 'settled', settledCents: cents, rulingState: 'final' })
    expect(await refundsOf(application)).toEqual([])
  })

test('what the town has of it already is neither invoiced nor set off again', async () => {
  const other = async (grantedCents: number) => {
    const { decision } = await givenGrant(aino, { payment: lump, grantedCents, organisation: group })
    await bringAwards(pays)
    const [award] = await inTown(town, (tx) => tx.select().from(awards).where(eq(awards.decision, decision)))
    return award?.id ?? ''
  }
  const of = async (id: string) => {
    const [row] = await inTown(town, (tx) => tx.select().from(recoveries).where(eq(recoveries.id, id)))
    return row
  }
  const [one, two] = [await decidedOn(10_000), await decidedOn(10_000)]
  const [first, second] = [await other(7_000), await other(7_001)]
  await inTown(town, async (tx) => {
    await tx.update(recoveries).set({ settledCents: 4_000 }).where(eq(recoveries.id, one.id))
    await tx
      .update(recoveries)
      .set({ settledCents: 4_000, offsetCents: 4_000, offsetAgainst: first })
      .where(eq(recoveries.id, two.id))
  })
  expect((await readRecovery(pays, one.id))?.awards.map(({ id }) => id)).toEqual(
    expect.arrayContaining([first, second]),
  )
  const reasons = async (id: string) =>
    new Map((await readRecovery(pays, id))?.awards.map((award) => [award.id, award.noSetOff]))
  const [ofOne, ofTwo] = [await reasons(one.id), await reasons(two.id)]
  expect([ofOne.get(first), ofOne.get(second)]).toEqual([null, null])
  expect([ofTwo.get(first), ofTwo.get(second)]).toEqual([null, 'offsetBefore'])
  const third = await other(5_999)
  expect((await reasons(one.id)).get(third)).toBe('tooSmall')
  const note = 'Kuitataan.'
  expect(await answer(setOff(decides, { ...(await now(two.id)), award: second, note }))).toBe('recoveries.offsetBefore')
  await setOff(decides, { ...(await now(two.id)), award: first, note })
  expect(await of(two.id)).toMatchObject({ state: 'settled', offsetCents: 10_000, settledCents: 10_000 })
  await invoice(pays, { ...(await now(one.id)), dueOn: inDays(30) })
  const { reference } = (await now(one.id)).row
  expect(await readAnswer(pays, credit('100.00', reference))).toEqual({ matched: 0, strays: 1 })
  expect(await readAnswer(pays, credit('60.00', reference))).toEqual({ matched: 1, strays: 0 })
  expect(await of(one.id)).toMatchObject({ state: 'settled', settledCents: 10_000 })
})

/** Money that was paid back and is lowered on appeal, in a batch on its way to the applicant. */
async function onItsWay() {
  const { id, decision, application } = await decidedOn(12_000)
  await invoice(pays, { ...(await now(id)), dueOn: inDays(30) })
  await settleRecovery(pays, { ...(await now(id)), note: 'Tilillä.' })
  const ruling = await changedLate(decision)
  await ruledAnew(ruling, 4_000)
  await ruledFinally(desk(), ruling)
  const [award = ''] = (await refundsOf(application)).map((row) => row.id)
  const collected = async () => {
    const batch = await makeBatch(pays, { payOn: inDays(0), award: [award] })
    const [payment] = (await readBatch(pays, batch))?.payments ?? []
    return { batch, payment: payment?.id ?? '', end: payment?.endToEnd ?? '' }
  }
  return { id, ruling, award, collected, refund: async () => (await refundsOf(application))[0] }
}
const rejected = (end: string) =>
  Buffer.from(
    `<Document><CstmrPmtStsRpt><OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>${end}</OrgnlEndToEndId><TxSts>RJCT</TxSts></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`,
  )

test('a payment back that comes out of its batch, or back from the bank, is still paid, and nobody refuses it', async () => {
  const { award, collected, refund } = await onItsWay()
  await takeOut(pays, (await collected()).payment)
  expect(await refund()).toMatchObject({ state: 'payable', payableCents: 8_000 })
  await cancelBatch(pays, (await collected()).batch)
  expect(await refund()).toMatchObject({ state: 'payable', payableCents: 8_000 })
  expect(await answer(refuseAward(aino, { award }))).toBe('awards.wrongState')
  const { batch, end } = await collected()
  await approveBatch(alsoPays, batch)
  await exportBatch(pays, batch)
  await readAnswer(pays, rejected(end))
  expect(await refund()).toMatchObject({ state: 'returnedByBank', payableCents: 8_000 })
})

test('a payment back whose decision gave way meanwhile stays with the town and counts in the next', async () => {
  const { id, ruling, collected, refund } = await onItsWay()
  const { payment } = await collected()
  const next = await undoneByCourt(id, ruling)
  expect(await refund()).toMatchObject({ state: 'inBatch' })
  await takeOut(pays, payment)
  expect(await refund()).toMatchObject({ state: 'replaced' })
  expect((await now(id)).row).toMatchObject({ ruling: next, settledCents: 12_000 })
})
