import { randomUUID } from 'node:crypto'
import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { sha256 } from '@/db/canonical/rules'
import { closeDatabase } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { listUnpaid } from '@/db/grants/awards/reads'
import { awards, payments } from '@/db/grants/awards/tables'
import { checks } from '@/db/grants/checks/tables'
import { readBatch, readTransfers } from '@/db/grants/payments/batches/reads'
import { approveBatch, cancelBatch, exportBatch, makeBatch, takeOut } from '@/db/grants/payments/batches/writes'
import { readAnswer } from '@/db/grants/payments/reading/writes'
import { judgeReceipt, settleReceipts } from '@/db/grants/receipts/checking/writes'
import { receiptInput } from '@/db/grants/receipts/input'
import { readMySheet, readSheet } from '@/db/grants/receipts/sheets/reads'
import { addReceipt, handIn } from '@/db/grants/receipts/writes'
import { journal } from '@/db/journal/tables'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { givenAccount, givenGrant, givenGroup, lump, town } from '@/tests/unit/grants-money/ground'

let venla: Resident<'grants'>
let stranger: Resident<'grants'>
let laura: GrantOfficer<'pay'>
let matti: GrantOfficer<'pay'>
let group: string
const today = finnishDay(new Date())

beforeAll(async () => {
  venla = applying(await signedIn(residents.aino))
  stranger = applying(await signedIn(residents.veikko))
  laura = await withDuty(staff.sanna, 'pay')
  matti = await withDuty(staff.ville, 'pay')
  group = await givenGroup(await signedIn(residents.aino), 'Taidetyöryhmä Patina')
  await givenAccount({ organisation: group }, venla.person.id, 'FI6012345600001247', laura.staff.id)
})
afterAll(closeDatabase)

const awardOf = (decision: string) =>
  inTown(town, async (tx) => {
    const [row] = await tx.select().from(awards).where(eq(awards.decision, decision)).orderBy(asc(awards.position))
    if (!row) throw new Error('No award')
    return row
  })

const receipt = (award: string, line: string, words: string, cents: string) =>
  receiptInput.parse({
    award,
    submission: randomUUID(),
    line,
    words,
    payee: `${words} Oy`,
    paidOn: '2026-10-20',
    cents,
    allowance: '',
    quantity: '',
  })

async function paying(grantedCents: number) {
  const { decision } = await givenGrant(venla, { payment: lump, grantedCents, organisation: group })
  await bringAwards(laura)
  return awardOf(decision)
}

test('a decision makes its awards once, and they wait until it is final', async () => {
  const waiting = await givenGrant(venla, { final: false, organisation: group })
  await Promise.all([bringAwards(laura), bringAwards(matti)])
  await bringAwards(laura)
  const rows = await inTown(town, (tx) => tx.select().from(awards).where(eq(awards.decision, waiting.decision)))
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    state: 'awaitingFinal',
    awardedCents: 90_000,
    payableCents: null,
    receiptsDueOn: '2027-03-31',
  })
})

test('Patina: 900 granted, 780 of the receipts accepted, 780 paid, and nothing of it twice', async () => {
  const { decision } = await givenGrant(venla, { organisation: group, number: '2026/780' })
  await bringAwards(laura)
  const award = await awardOf(decision)
  expect(award.state).toBe('awaitingReceipts')

  const first = receipt(award.id, 'fees', 'Esiintyjien palkkiot', '500')
  await addReceipt(venla, first)
  await addReceipt(venla, first)
  await addReceipt(venla, receipt(award.id, 'travel', 'Bussimatka', '320'))
  await addReceipt(venla, receipt(award.id, 'fees', 'Kukkakimput', '60'))
  await expect(addReceipt(stranger, receipt(award.id, 'fees', 'x', '1'))).rejects.toMatchObject({ key: 'gone' })
  expect(await readMySheet(stranger, award.id)).toBeNull()
  await handIn(venla, { award: award.id, otherIncomeCents: 0 })
  await expect(addReceipt(venla, receipt(award.id, 'fees', 'x', '1'))).rejects.toMatchObject({
    key: 'receipts.handedIn',
  })

  const sheet = await readSheet(laura, award.id)
  expect(sheet?.lines.map(({ doubts }) => doubts.map(({ reason }) => reason))).toEqual([
    [],
    ['overBudget'],
    ['flowers'],
  ])
  const [fees, bus, flowers] = sheet?.lines ?? []
  const say = (line: typeof fees, verdict: object) =>
    judgeReceipt(laura, {
      receipt: line?.id ?? '',
      version: line?.version ?? 0,
      cents: null,
      reason: null,
      ...verdict,
    } as never)
  await say(fees, { verdict: 'accepted' })
  await expect(settleReceipts(laura, { award: award.id, version: sheet?.award.version ?? 0 })).rejects.toMatchObject({
    key: 'awards.need.linesChecked',
  })
  await say(bus, { verdict: 'reduced', cents: 28_000, reason: 'overBudget' })
  await say(flowers, { verdict: 'rejected', reason: 'flowers' })
  await expect(say(flowers, { verdict: 'accepted' })).rejects.toMatchObject({ key: 'changedMeanwhile' })
  await settleReceipts(laura, { award: award.id, version: sheet?.award.version ?? 0 })
  expect(await awardOf(decision)).toMatchObject({ state: 'payable', payableCents: 78_000 })

  const batch = await makeBatch(laura, { payOn: today, award: [award.id] })
  await expect(makeBatch(matti, { payOn: today, award: [award.id] })).rejects.toMatchObject({
    key: 'awards.wrongState',
  })
  await expect(approveBatch(laura, batch)).rejects.toMatchObject({ key: 'payments.ownBatch' })
  await expect(exportBatch(laura, batch)).rejects.toMatchObject({ key: 'payments.notApproved' })
  await approveBatch(matti, batch)
  const [one, again] = [await exportBatch(laura, batch), await exportBatch(laura, batch)]
  expect(one.file.equals(again.file)).toBe(true)
  expect(one.file.toString()).toContain('<CtrlSum>780.00</CtrlSum>')
  expect(one.file.toString()).toContain('FI6012345600001247')
  expect((await readBatch(laura, batch))?.batch).toMatchObject({ sha256: sha256(one.file), cents: 78_000, count: 1 })
  for (const late of [() => cancelBatch(laura, batch), () => approveBatch(matti, batch)])
    await expect(late()).rejects.toMatchObject({ key: 'payments.sealed' })

  const endToEnd = (await readBatch(laura, batch))?.payments[0]?.endToEnd
  const said = Buffer.from(
    `<Document><CstmrPmtStsRpt><OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>${endToEnd}</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`,
  )
  expect(await readAnswer(laura, said)).toEqual({ matched: 1, strays: 0 })
  expect((await awardOf(decision)).state).toBe('paid')
  await expect(readAnswer(laura, said)).rejects.toMatchObject({ key: 'payments.answerKnown' })
})

test('whoever makes a batch at the same time as another gets each award once', async () => {
  const rows = [await paying(1_000), await paying(2_000)]
  const tries = await Promise.allSettled(
    [laura, matti].map((officer) => makeBatch(officer, { payOn: today, award: rows.map(({ id }) => id) })),
  )
  expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const live = await inTown(town, (tx) =>
    tx
      .select()
      .from(payments)
      .where(and(eq(payments.award, rows[0]?.id ?? ''))),
  )
  expect(live).toHaveLength(1)
})

test('what is taken out of an open batch can be paid in the next; a batch given up gives all back', async () => {
  const award = await paying(3_000)
  const batch = await makeBatch(laura, { payOn: today, award: [award.id] })
  const payment = (await readBatch(laura, batch))?.payments[0]?.id ?? ''
  await takeOut(laura, payment)
  await expect(approveBatch(matti, batch)).rejects.toMatchObject({ key: 'payments.empty' })
  const next = await makeBatch(laura, { payOn: today, award: [award.id] })
  await cancelBatch(matti, next)
  expect((await awardOf(award.decision)).state).toBe('payable')
})

test('who has seen a batch stands in the journal: reading it once a day, a table of its account numbers each time', async () => {
  const award = await paying(100)
  const batch = await makeBatch(laura, { payOn: today, award: [award.id] })
  await approveBatch(matti, batch)
  await Promise.all([1, 2].map(() => readBatch(laura, batch)))
  await readTransfers(laura, batch)
  await readTransfers(laura, batch)
  const rows = await inTown(town, (tx) =>
    tx
      .select({ action: journal.action })
      .from(journal)
      .where(eq(journal.object, `batch:${batch}`))
      .orderBy(journal.seq),
  )
  expect(rows.map(({ action }) => action)).toEqual([
    ...['batch.made', 'batch.approved', 'batch.read', 'batch.tabled', 'batch.tabled'],
  ])
})

test('a sealed file and an approved payment cannot be changed, not even past the rules', async () => {
  const award = await paying(4_000)
  const batch = await makeBatch(laura, { payOn: today, award: [award.id] })
  await approveBatch(matti, batch)
  const change = inTown(town, (tx) => tx.update(payments).set({ cents: 1 }).where(eq(payments.batch, batch)))
  await expect(change).rejects.toMatchObject({ code: '23514' })
})

test('a return by the bank is told, and paid again once somebody has looked', async () => {
  const award = await paying(5_000)
  const batch = await makeBatch(laura, { payOn: today, award: [award.id] })
  await approveBatch(matti, batch)
  await exportBatch(laura, batch)
  const endToEnd = (await readBatch(laura, batch))?.payments[0]?.endToEnd
  await readAnswer(
    laura,
    Buffer.from(
      `<Document><CstmrPmtStsRpt><OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>${endToEnd}</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`,
    ),
  )
  expect((await awardOf(award.decision)).state).toBe('returnedByBank')
  expect((await listUnpaid(laura)).map(({ id }) => id)).toContain(award.id)
})

test('an account that changed, a sanctions flag and a missing account hold an award, each in its own word', async () => {
  const flagged = await paying(6_000)
  await inTown(town, (tx) =>
    tx.insert(checks).values({
      municipality: 'jamsa',
      application: flagged.application,
      item: 'sanctions',
      verdict: 'flag',
      checkedBy: laura.staff.id,
    }),
  )
  const { decision } = await givenGrant(stranger, { payment: lump, grantedCents: 99_900 })
  await bringAwards(laura)
  const holdsOf = async (id: string) => (await listUnpaid(laura)).find((row) => row.id === id)?.holds
  expect(await holdsOf(flagged.id)).toEqual(['sanctions'])
  expect(await holdsOf((await awardOf(decision)).id)).toEqual(['accountMissing'])
  const { decision: large } = await givenGrant(stranger, { payment: lump, grantedCents: 100_000 })
  await bringAwards(laura)
  expect(await holdsOf((await awardOf(large)).id)).toEqual(['accountMissing', 'identityMissing'])
  await expect(makeBatch(laura, { payOn: today, award: [flagged.id] })).rejects.toMatchObject({ key: 'payments.held' })
})
