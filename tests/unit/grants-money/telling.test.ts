import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { awards } from '@/db/grants/awards/tables'
import { judgeReceipt, lapseAward, settleReceipts } from '@/db/grants/receipts/checking/writes'
import { receiptInput } from '@/db/grants/receipts/input'
import { wordedFor } from '@/db/grants/receipts/notices/rules'
import { reasonWords } from '@/db/grants/receipts/reasons/rules'
import { remindOfReceipts } from '@/db/grants/receipts/reminders/writes'
import { reasons } from '@/db/grants/receipts/rules'
import { addReceipt, handIn } from '@/db/grants/receipts/writes'
import { listMessages } from '@/db/outbox/reads'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { givenGrant, town } from './ground'

let aino: Resident<'grants'>
let laura: GrantOfficer<'pay'>
const today = finnishDay(new Date())
const inDays = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString()

beforeAll(async () => {
  aino = applying(await signedIn(residents.aino))
  laura = await withDuty(staff.laura, 'pay')
})
afterAll(closeDatabase)

async function awarded(dueOn = inDays(60)) {
  const { decision } = await givenGrant(aino)
  await bringAwards(town)
  const [award] = await inTown(town, (tx) =>
    tx.update(awards).set({ receiptsDueOn: dueOn }).where(eq(awards.decision, decision)).returning(),
  )
  return award?.id ?? ''
}

async function brought(award: string, words: string, cents: string) {
  const receipt = randomUUID()
  const said = { award, submission: receipt, line: 'fees', words, payee: 'Sali Oy', paidOn: '2026-10-20', cents }
  await addReceipt(aino, receiptInput.parse({ ...said, allowance: '', quantity: '' }))
  return receipt
}

const press = async (award: string) => {
  const [row] = await inTown(town, (tx) => tx.select().from(awards).where(eq(awards.id, award)))
  return { award, version: row?.version ?? 0 }
}
const told = async (award: string) =>
  (await listMessages(aino)).filter(({ link }) => link === `/grants/awards/${award}`)

test('what is paid is told with what was not accepted and why, in the words of the reader’s language', async () => {
  const award = await awarded()
  const [hall, flowers] = [await brought(award, 'Salin vuokra', '100'), await brought(award, 'Kukkakimppu', '20')]
  await handIn(aino, { award, otherIncomeCents: 0 })
  const line = { version: 1, cents: null }
  await judgeReceipt(laura, { ...line, receipt: hall, verdict: 'accepted', reason: null })
  await judgeReceipt(laura, { ...line, receipt: flowers, verdict: 'rejected', reason: 'flowers' })
  await settleReceipts(laura, await press(award))
  const all = await told(award)
  expect(all.map(({ kind }) => kind).toSorted()).toEqual(['receiptsCut', 'receiptsReceived'])
  const values = all.find(({ kind }) => kind === 'receiptsCut')?.values ?? {}
  expect(wordedFor('fi', values)).toMatchObject({
    sum: '100\u00a0€',
    cuts: 'Kukkakimppu, 20\u00a0€: Kukkia ei avusteta.',
  })
  expect(wordedFor('sv', values).cuts).toContain(reasonWords.sv.flowers)
})

test('where everything was accepted that is said, and where nothing is left to pay that', async () => {
  const [whole, none] = [await awarded(), await awarded()]
  for (const [award, verdict] of [[whole, 'accepted'] as const, [none, 'rejected'] as const]) {
    const receipt = await brought(award, 'Salin vuokra', '100')
    await handIn(aino, { award, otherIncomeCents: 0 })
    const reason = verdict === 'accepted' ? null : ('private' as const)
    await judgeReceipt(laura, { receipt, version: 1, cents: null, verdict, reason })
    await settleReceipts(laura, await press(award))
  }
  expect((await told(whole)).map(({ kind }) => kind)).toContain('receiptsSettled')
  expect((await told(none)).map(({ kind }) => kind)).toContain('receiptsEmpty')
})

test('receipts still to come are reminded of once for each last day, and that they never came is told', async () => {
  const award = await awarded(inDays(20))
  const remind = (days: number) => remindOfReceipts(town, Temporal.PlainDate.from(inDays(days)))
  const reminders = async () => (await told(award)).filter(({ kind }) => kind === 'receiptsSoon')
  await remind(5)
  expect(await reminders()).toEqual([])
  await remind(6)
  await remind(20)
  await remind(21)
  expect((await reminders()).map(({ values }) => values.due)).toEqual([inDays(20)])
  const late = inTown(town, (tx) =>
    tx
      .update(awards)
      .set({ receiptsDueOn: inDays(-1) })
      .where(eq(awards.id, award)),
  )
  await late
  await lapseAward(laura, await press(award))
  expect((await told(award)).map(({ kind }) => kind)).toContain('receiptsLapsed')
})

test('every reason has its words in every language', () => {
  for (const words of Object.values(reasonWords))
    expect(reasons.filter((reason) => !words?.[reason]?.endsWith('.'))).toEqual([])
})
