import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { and, eq, ne } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { receive } from '@/db/files/documents/arrivals/writes'
import { applications } from '@/db/grants/applications/tables'
import { bringAwards, leaveUnsent, replaceAwards } from '@/db/grants/awards/opening/writes'
import { awards } from '@/db/grants/awards/tables'
import { hadOf, overaskedOf, overpaidOf } from '@/db/grants/balances/rules'
import type { Payment } from '@/db/grants/calls/input'
import { decisions } from '@/db/grants/decisions/tables'
import { listAsked } from '@/db/grants/extensions/reads'
import { extensions } from '@/db/grants/extensions/tables'
import { grantMoreTime } from '@/db/grants/extensions/writes'
import { cancelBatch, makeBatch } from '@/db/grants/payments/batches/writes'
import { blockAward, judgeReceipt, lapseAward, settleReceipts } from '@/db/grants/receipts/checking/writes'
import { receiptInput } from '@/db/grants/receipts/input'
import { receiptMendings } from '@/db/grants/receipts/mending/tables'
import { askToMend, mendReceipt } from '@/db/grants/receipts/mending/writes'
import { keepProof } from '@/db/grants/receipts/proofs/writes'
import { readSheet } from '@/db/grants/receipts/sheets/reads'
import { addReceipt, handIn } from '@/db/grants/receipts/writes'
import { hear } from '@/db/grants/recoveries/hearings/writes'
import { wordsOf } from '@/db/grants/recoveries/opening/rules'
import { recoveries } from '@/db/grants/recoveries/tables'
import { openRecovery } from '@/db/grants/recoveries/writes'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { givenAccount, givenGrant, givenGroup, lump, makeFinal, town } from '@/tests/unit/grants-money/ground'
import { pdf } from '../documents/corpus'
import { answer } from '../organisations/cast'

let aino: Resident<'grants'>
let laura: GrantOfficer<'pay'>
let sanna: GrantOfficer<'prepare'>
let group: string
let section = 5000
const inDays = (days: number) => finnishDay(new Date(Date.now() + days * 86_400_000))

beforeAll(async () => {
  aino = applying(await signedIn(residents.aino))
  laura = await withDuty(staff.laura, 'pay')
  sanna = await withDuty(staff.sanna, 'prepare')
  group = await givenGroup(await signedIn(residents.aino), 'Vaajan laulajat')
  await givenAccount({ organisation: group }, aino.person.id, 'FI7412345600001189', laura.staff.id)
})
afterAll(closeDatabase)

const halfAhead: Payment = { kind: 'receipts', months: 3, sharePercent: 100, advancePercent: 50 }
const awardsOf = (application: string) =>
  inTown(town, (tx) => tx.select().from(awards).where(eq(awards.application, application)).orderBy(awards.createdAt))
const recoveriesOf = (application: string) =>
  inTown(town, (tx) => tx.select().from(recoveries).where(eq(recoveries.application, application)))
const pay = (id: string) => inTown(town, (tx) => tx.update(awards).set({ state: 'paid' }).where(eq(awards.id, id)))
const payAll = async (application: string) => {
  for (const { id, state } of await awardsOf(application)) if (state === 'payable') await pay(id)
}

/** Another decision in place of the one that stands, made and final. */
async function decidedAnew(application: string, replaces: string, grantedCents: number): Promise<string> {
  section += 1
  return inTown(town, async (tx) => {
    const [was] = await tx.select().from(decisions).where(eq(decisions.id, replaces))
    const [row] = await tx
      .insert(decisions)
      .values({
        ...{ municipality: 'jamsa' as const, application, replaces, grantedCents, locale: 'fi' as const, blocks: {} },
        ...{ outcome: grantedCents > 0 ? ('partly' as const) : ('rejected' as const), maker: 'officeHolder' as const },
        ...{ section, year: 2026, state: 'final' as const, madeAt: new Date((was?.madeAt?.valueOf() ?? 0) + 1000) },
      })
      .returning()
    await tx.update(decisions).set({ state: 'changed' }).where(eq(decisions.id, replaces))
    await tx.select().from(applications).where(eq(applications.id, application)).for('update')
    await replaceAwards(tx, town, { replaces, application, grantedCents })
    return row?.id ?? ''
  })
}

/** What is paid, still to be paid, and asked back. */
async function standing(application: string) {
  const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0)
  const rows = await awardsOf(application)
  const cents = (states: readonly string[]) =>
    sum(rows.filter(({ state }) => states.includes(state)).map((row) => row.payableCents ?? row.awardedCents))
  const asked = (await recoveriesOf(application)).filter(({ state }) => state !== 'dropped')
  return {
    paid: cents(['paid', 'inBatch']),
    coming: cents(['payable', 'awaitingFinal', 'awaitingReceipts']),
    asked: sum(asked.map((row) => row.cents)),
  }
}

test('paid, less what is asked back, is never more than the right to it, nor is it asked twice', () => {
  const sums = fc.record({ paidCents: fc.nat(100_000), askedCents: fc.nat(100_000), takenCents: fc.nat(100_000) })
  fc.assert(
    fc.property(sums, fc.nat(100_000), ({ paidCents, askedCents, takenCents }, right) => {
      const asked = Math.min(askedCents, paidCents)
      const balance = { paidCents, askedCents: asked, takenCents: Math.min(takenCents, asked) }
      const over = overpaidOf(balance, right)
      const after = { ...balance, askedCents: asked + over, takenCents: balance.takenCents + over }
      expect(overpaidOf(after, right)).toBe(0)
      if (over > 0) expect(paidCents - after.askedCents).toBe(right)
      const less = overaskedOf(balance, right)
      if (over > 0) expect(less).toBe(0)
      const lowered = { ...balance, askedCents: asked - less, takenCents: balance.takenCents - less }
      expect(lowered.takenCents).toBeGreaterThanOrEqual(0)
      expect(hadOf(lowered)).toBeLessThanOrEqual(Math.max(right, hadOf(balance)))
    }),
  )
})

test('a new decision that grants less than was paid opens the recovery at once, with the sum in words', async () => {
  const { application, decision } = await givenGrant(aino, { payment: lump, grantedCents: 90_050 })
  await bringAwards(laura)
  await payAll(application)
  const next = await decidedAnew(application, decision, 60_000)
  const [recovery, ...others] = await recoveriesOf(application)
  expect(others).toEqual([])
  expect(recovery).toMatchObject({ state: 'opened', ground: 'changed', cents: 30_050, openedBy: null })
  const sums = { paidCents: 90_050, rightCents: 60_000, askedCents: 0, cents: 30_050 }
  expect(recovery?.words).toBe(wordsOf('fi', 'changed', sums))
  expect(recovery?.words).toContain('300,50')
  // The night after finds nothing to do, and does not stumble.
  await bringAwards(laura)
  await bringAwards(laura)
  expect(await standing(application)).toEqual({ paid: 90_050, coming: 0, asked: 30_050 })
  // Nothing is opened by hand beside it beyond what was paid.
  const [award] = await awardsOf(application)
  const more = { award: award?.id ?? '', ground: 'other' as const, words: 'x', cents: 60_001 }
  expect(await answer(openRecovery(laura, more))).toBe('recoveries.tooMuch')
  const last = await decidedAnew(application, next, 0)
  expect(last).not.toBe('')
  expect(await standing(application)).toEqual({ paid: 90_050, coming: 0, asked: 90_050 })
})

test('a newer decision that grants more asks less back, then nothing, and pays the difference by itself', async () => {
  const { application, decision } = await givenGrant(aino, { payment: lump, grantedCents: 100_000 })
  await bringAwards(laura)
  await payAll(application)
  const second = await decidedAnew(application, decision, 60_000)
  const [{ id, version } = { id: '', version: 0 }] = await recoveriesOf(application)
  await hear(sanna, { recovery: id, version, until: inDays(20) })
  const third = await decidedAnew(application, second, 80_000)
  expect((await recoveriesOf(application)).map(({ state, cents }) => [state, cents])).toEqual([['hearing', 20_000]])
  await decidedAnew(application, third, 130_000)
  expect((await recoveriesOf(application)).map(({ state }) => state)).toEqual(['dropped'])
  await bringAwards(laura)
  expect(await standing(application)).toEqual({ paid: 100_000, coming: 30_000, asked: 0 })
  await inTown(town, async (tx) => {
    const told = await tx.execute("select kind from messages where kind in ('recoveryHearing', 'recoveryDropped')")
    expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['recoveryHearing', 'recoveryDropped']))
  })
})

type Deed = { does: 'pay' } | { does: 'decide'; cents: number } | { does: 'night' }
const deeds = fc.array(
  fc.oneof(
    fc.constant<Deed>({ does: 'pay' }),
    fc.constant<Deed>({ does: 'night' }),
    fc.record({
      does: fc.constant('decide' as const),
      cents: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200_000 })),
    }),
  ),
  { maxLength: 8 },
)

test('whatever is decided and paid in whatever order: paid + payable − asked back = granted, to the cent', async () => {
  const first = fc.integer({ min: 1, max: 200_000 })
  const halves: Payment = {
    ...{
      kind: 'instalments',
      parts: [
        { on: '2026-01-01', percent: 50 },
        { on: '2026-06-01', percent: 50 },
      ],
    },
  }
  await fc.assert(
    fc.asyncProperty(first, fc.boolean(), deeds, async (cents, twice, course) => {
      const payment = twice ? halves : lump
      const { application, decision } = await givenGrant(aino, { payment, grantedCents: cents })
      await bringAwards(laura)
      let [now, granted] = [decision, cents]
      for (const deed of course) {
        if (deed.does === 'night') await bringAwards(laura)
        if (deed.does === 'pay') {
          const [next] = (await awardsOf(application)).filter(({ state }) => state === 'payable')
          if (next) await pay(next.id)
        }
        if (deed.does === 'decide') {
          granted = deed.cents
          now = await decidedAnew(application, now, granted)
        }
      }
      await bringAwards(laura)
      const { paid, coming, asked } = await standing(application)
      expect(paid + coming - asked).toBe(granted)
    }),
    { numRuns: 12 },
  )
})

test('a payment that comes out of its batch after its decision gave way is paid by the new one', async () => {
  const { application, decision } = await givenGrant(aino, { payment: lump, grantedCents: 50_000, organisation: group })
  await bringAwards(laura)
  const [award] = await awardsOf(application)
  const batch = await makeBatch(laura, { payOn: inDays(0), award: [award?.id ?? ''] })
  const next = await decidedAnew(application, decision, 40_000)
  await bringAwards(laura)
  expect(await standing(application)).toEqual({ paid: 50_000, coming: 0, asked: 10_000 })
  await cancelBatch(laura, batch)
  await bringAwards(laura)
  expect((await awardsOf(application)).map((row) => [row.decision, row.state, row.awardedCents])).toEqual([
    [decision, 'replaced', 50_000],
    [next, 'payable', 40_000],
  ])
  expect(await standing(application)).toEqual({ paid: 0, coming: 40_000, asked: 0 })
})

/** Receipts of so much, handed in and accepted, or rejected. */
async function bring(award: string, cents: number, verdict: 'accepted' | 'rejected' = 'accepted') {
  const said = { award, submission: randomUUID(), line: 'fees', words: 'Palkkio', payee: 'Kuoro ry' }
  const typed = { paidOn: '2026-10-20', cents: String(cents / 100), allowance: '', quantity: '' }
  await addReceipt(aino, receiptInput.parse({ ...said, ...typed }))
  await handIn(aino, { award, otherIncomeCents: 0 })
  const reason = verdict === 'rejected' ? ('noProof' as const) : null
  for (const line of (await readSheet(laura, award))?.lines ?? [])
    if (!line.verdict)
      await judgeReceipt(laura, { receipt: line.id, version: line.version, verdict, cents: null, reason })
  return { award, version: (await readSheet(laura, award))?.award.version ?? 0 }
}
const restOf = async (decision: string) =>
  inTown(town, async (tx) => {
    const theirs = and(eq(awards.decision, decision), ne(awards.part, 'advance'))
    const [row] = await tx.select().from(awards).where(theirs)
    if (!row) throw new Error('There is no rest')
    return row
  })

test('receipts below an advance that was paid open the recovery as they are settled, once', async () => {
  const { application, decision } = await givenGrant(aino, { payment: halfAhead, grantedCents: 100_000 })
  await bringAwards(laura)
  await payAll(application)
  const press = await bring((await restOf(decision)).id, 30_010)
  const answers = await Promise.all([1, 2].map(() => answer(settleReceipts(laura, press))))
  expect(answers.toSorted()).toEqual(['changedMeanwhile', 'done'])
  expect(await recoveriesOf(application)).toMatchObject([
    { state: 'opened', ground: 'excess', cents: 19_990, openedBy: laura.staff.id },
  ])
  expect(await standing(application)).toEqual({ paid: 50_000, coming: 0, asked: 19_990 })
  const [recovery] = await recoveriesOf(application)
  expect((await readSheet(laura, press.award))?.recovery).toBe(recovery?.id)
})

test('what of the advance nobody has paid yet is lowered, and nothing is asked back', async () => {
  const { application, decision } = await givenGrant(aino, { payment: halfAhead, grantedCents: 100_000 })
  await bringAwards(laura)
  await settleReceipts(laura, await bring((await restOf(decision)).id, 30_000))
  expect(await recoveriesOf(application)).toEqual([])
  expect(await standing(application)).toEqual({ paid: 0, coming: 30_000, asked: 0 })
})

test('an advance whose batch is cancelled after its receipts came short is asked back no more: only the rest of it is paid', async () => {
  for (const [accepted, verdict] of [
    [30_010, 'accepted'],
    [20_000, 'rejected'],
  ] as const) {
    const organisation = await givenGroup(aino, 'Vaajan soittajat')
    await givenAccount({ organisation }, aino.person.id, 'FI7412345600001189', laura.staff.id)
    const grant = { payment: halfAhead, grantedCents: 100_000, organisation }
    const { application, decision } = await givenGrant(aino, grant)
    await bringAwards(laura)
    const [advance] = (await awardsOf(application)).filter(({ part }) => part === 'advance')
    const batch = await makeBatch(laura, { payOn: inDays(0), award: [advance?.id ?? ''] })
    await settleReceipts(laura, await bring((await restOf(decision)).id, accepted, verdict))
    const right = verdict === 'accepted' ? accepted : 0
    expect(await standing(application)).toEqual({ paid: 50_000, coming: 0, asked: 50_000 - right })
    const [{ id, version } = { id: '', version: 0 }] = await recoveriesOf(application)
    await hear(sanna, { recovery: id, version, until: inDays(20) })
    await cancelBatch(laura, batch)
    expect(await standing(application)).toEqual({ paid: 0, coming: right, asked: 0 })
    expect((await recoveriesOf(application)).map(({ state }) => state)).toEqual(['dropped'])
    expect((await awardsOf(application)).find(({ part }) => part === 'advance')).toMatchObject({
      ...{ state: right > 0 ? 'payable' : 'paid', payableCents: right },
    })
  }
})

test('a payment that comes out of its batch leaves alone what is asked back of another one', async () => {
  const organisation = await givenGroup(aino, 'Vaajan tanssijat')
  await givenAccount({ organisation }, aino.person.id, 'FI7412345600001189', laura.staff.id)
  const parts = [1, 2].map((half) => ({ on: `2026-0${half}-01`, percent: 50 }))
  const payment = { kind: 'instalments' as const, parts }
  const { application } = await givenGrant(aino, { payment, grantedCents: 120_000, organisation })
  await bringAwards(laura)
  const [first, second] = (await awardsOf(application)).toSorted((a, b) => a.position - b.position)
  await pay(first?.id ?? '')
  const said = { award: first?.id ?? '', ground: 'excess' as const, words: 'Kuluja oli vähemmän.', cents: 10_000 }
  await openRecovery(laura, said)
  const [{ id, version } = { id: '', version: 0 }] = await recoveriesOf(application)
  await hear(sanna, { recovery: id, version, until: inDays(20) })
  const batch = await makeBatch(laura, { payOn: inDays(0), award: [second?.id ?? ''] })
  await cancelBatch(laura, batch)
  expect(await recoveriesOf(application)).toMatchObject([{ state: 'hearing', cents: 10_000 }])
  expect(await standing(application)).toEqual({ paid: 60_000, coming: 60_000, asked: 10_000 })
})

test('an advance that comes back from the bank leaves alone what somebody asked back of it by hand', async () => {
  const { application } = await halfGiven()
  const [advance] = (await awardsOf(application)).filter(({ part }) => part === 'advance')
  await pay(advance?.id ?? '')
  const award = advance?.id ?? ''
  await openRecovery(laura, { award, ground: 'excess', words: 'Kuluja oli vähemmän.', cents: 20_000 })
  await inTown(town, async (tx) => {
    const [row] = await tx.update(awards).set({ state: 'returnedByBank' }).where(eq(awards.id, award)).returning()
    if (row) await leaveUnsent(tx, town, row)
  })
  expect(await recoveriesOf(application)).toMatchObject([{ state: 'opened', cents: 20_000 }])
  expect((await awardsOf(application)).find(({ id }) => id === award)).toMatchObject({ payableCents: 50_000 })
})

test('the night counts the decisions whose payments it has opened, and not those that are paid whole already', async () => {
  await bringAwards(laura)
  const { application, decision } = await givenGrant(aino, { payment: lump, grantedCents: 70_000 })
  expect(await bringAwards(laura)).toEqual({ opened: 1, moved: 1 })
  await payAll(application)
  const next = await decidedAnew(application, decision, 70_000)
  expect(await bringAwards(laura)).toEqual({ opened: 0, moved: 0 })
  await decidedAnew(application, next, 75_000)
  expect(await bringAwards(laura)).toEqual({ opened: 1, moved: 1 })
  expect(await bringAwards(laura)).toEqual({ opened: 0, moved: 0 })
})

test('those who ask back of two payments of one grant at once do not wait for each other', async () => {
  const kind = 'instalments' as const
  const payment = { kind, parts: [1, 2].map((half) => ({ on: `2026-0${half}-01`, percent: 50 })) }
  const { application } = await givenGrant(aino, { payment, grantedCents: 90_000 })
  await bringAwards(laura)
  await payAll(application)
  const ids = (await awardsOf(application)).map(({ id }) => id)
  expect(ids).toHaveLength(2)
  const asks = Array.from({ length: 40 }, (_, at) => ({ award: ids[at % 2] ?? '', by: at % 4 < 2 ? laura : sanna }))
  const said = { ground: 'other' as const, words: 'x', cents: 100 }
  const answers = await Promise.all(asks.map(({ award, by }) => answer(openRecovery(by, { award, ...said }))))
  expect([...new Set(answers)]).toEqual(['done'])
})

test('an advance whose receipts never came is asked back whole when their time has passed, and not paid if it has not gone', async () => {
  const [paid, waiting] = [await halfGiven(), await halfGiven()]
  await payAll(paid.application)
  for (const { decision } of [paid, waiting]) await lapseAward(sanna, await pastDue(decision))
  const [recovery, ...others] = await recoveriesOf(paid.application)
  expect(others).toEqual([])
  expect(recovery).toMatchObject({ state: 'opened', ground: 'excess', cents: 50_000, openedBy: sanna.staff.id })
  expect(recovery?.words).toContain('Tositteita kuluista ei ole tullut määräajassa.')
  expect(await standing(paid.application)).toEqual({ paid: 50_000, coming: 0, asked: 50_000 })
  expect(await recoveriesOf(waiting.application)).toEqual([])
  expect(await standing(waiting.application)).toEqual({ paid: 0, coming: 0, asked: 0 })
})

test('while a court looks at the decision nothing lapses, and no advance is asked back', async () => {
  const { application, decision } = await halfGiven()
  await payAll(application)
  await inTown(town, (tx) => tx.update(decisions).set({ state: 'court' }).where(eq(decisions.id, decision)))
  expect(await answer(lapseAward(sanna, await pastDue(decision)))).toBe('awards.need.decisionFinal')
  expect(await recoveriesOf(application)).toEqual([])
  await makeFinal(decision)
  expect(await answer(lapseAward(sanna, await pastDue(decision)))).toBe('done')
})

test('of an advance that receipts account for in part, though late, only the rest is asked back', async () => {
  const { application, decision } = await halfGiven()
  await payAll(application)
  await bring((await restOf(decision)).id, 30_000)
  await lapseAward(sanna, await pastDue(decision))
  expect((await recoveriesOf(application)).map(({ cents, words }) => [cents, words.includes('enintään')])).toEqual([
    [20_000, true],
  ])
})

const halfGiven = async ({ useUntil }: { useUntil?: string } = {}) => {
  const grant = await givenGrant(aino, { payment: halfAhead, grantedCents: 100_000, useUntil })
  await bringAwards(laura)
  return grant
}
/** The day for its receipts was before it was anybody's to bring them. */
const pastDue = async (decision: string) => {
  const { id } = await restOf(decision)
  await inTown(town, (tx) => tx.update(awards).set({ receiptsDueOn: '2026-09-01' }).where(eq(awards.id, id)))
  return { award: id, version: (await restOf(decision)).version }
}

test('another decision in place of one takes no time from its receipts: the day that was given, and the request that waits, go with them', async () => {
  const { application, decision } = await halfGiven()
  await payAll(application)
  const { award } = await bring((await restOf(decision)).id, 40_000)
  await inTown(town, (tx) => tx.update(awards).set({ receiptsDueOn: '2027-06-30' }).where(eq(awards.id, award)))
  const asked = { application, award, reason: 'Lasku viipyy.', dueOn: '2027-06-30', wishedOn: '2027-07-15' }
  await inTown(town, (tx) =>
    tx.insert(extensions).values({ municipality: 'jamsa', ...asked, askedOn: inDays(0), person: aino.person.id }),
  )
  const next = await decidedAnew(application, decision, 120_000)
  await bringAwards(laura)
  const now = await restOf(next)
  expect(now).toMatchObject({ state: 'awaitingReceipts', receiptsAt: null, receiptsDueOn: '2027-06-30' })
  const waiting = (await listAsked(sanna, 'receipts')).filter(({ of }) => [award, now.id].includes(of))
  expect(waiting).toMatchObject([{ of: now.id, wishedOn: '2027-07-15' }])
  await grantMoreTime(sanna, { extension: waiting[0]?.id ?? '', on: '2027-07-15', note: null })
  await handIn(aino, { award: now.id, otherIncomeCents: 0 })
  expect(await restOf(next)).toMatchObject({ receiptsDueOn: '2027-07-15', receiptsAt: expect.any(Date) })
})

test('what was handed in on time can be handed in again where another decision comes after the last day', async () => {
  // Its project ended long ago: the day by the call had passed when it was decided anew.
  const { application, decision } = await halfGiven({ useUntil: '2026-06-30' })
  await payAll(application)
  await bring((await restOf(decision)).id, 40_000)
  const next = await decidedAnew(application, decision, 120_000)
  await inTown(town, async (tx) => {
    await tx.update(awards).set({ receiptsDueOn: '2026-09-01' }).where(eq(awards.decision, decision))
    await tx.update(decisions).set({ state: 'made' }).where(eq(decisions.id, next))
  })
  await bringAwards(laura)
  expect(await restOf(next)).toMatchObject({ state: 'awaitingFinal', receiptsDueOn: '2026-10-31' })
  await makeFinal(next)
  await bringAwards(laura)
  expect(await answer(handIn(aino, { award: (await restOf(next)).id, otherIncomeCents: 0 }))).toBe('done')
})

test('receipts that came too late to be paid count in no decision after', async () => {
  const { application, decision } = await givenGrant(aino, { payment: halfAhead, grantedCents: 80_000 })
  await bringAwards(laura)
  await payAll(application)
  const { award } = await bring((await restOf(decision)).id, 40_000)
  await inTown(town, (tx) => tx.update(awards).set({ state: 'receiptsLate' }).where(eq(awards.id, award)))
  const next = await decidedAnew(application, decision, 120_000)
  await bringAwards(laura)
  const sheet = await readSheet(laura, (await restOf(next)).id)
  expect(sheet?.terms.acceptedBeforeCents).toBe(0)
})

test('receipts of a decision that gave way count in the next, and what was asked back by hand is not asked again', async () => {
  const { application, decision } = await givenGrant(aino, { payment: halfAhead, grantedCents: 80_000 })
  await bringAwards(laura)
  await payAll(application)
  await settleReceipts(laura, await bring((await restOf(decision)).id, 80_000))
  await payAll(application)
  const next = await decidedAnew(application, decision, 120_000)
  await bringAwards(laura)
  const rest = await restOf(next)
  expect(rest.awardedCents).toBe(40_000)
  await settleReceipts(laura, await bring(rest.id, 15_000))
  expect(await standing(application)).toEqual({ paid: 80_000, coming: 15_000, asked: 0 })

  const other = await givenGrant(aino, { payment: halfAhead, grantedCents: 80_000 })
  await bringAwards(laura)
  await payAll(other.application)
  const [advance] = (await awardsOf(other.application)).filter(({ part }) => part === 'advance')
  await openRecovery(laura, { award: advance?.id ?? '', ground: 'cancelled', words: 'Peruuntui.', cents: 25_000 })
  await settleReceipts(laura, await bring((await restOf(other.decision)).id, 10_000))
  expect(await standing(other.application)).toEqual({ paid: 40_000, coming: 0, asked: 30_000 })
})

test('receipts of a decision that gave way keep how they were mended, and none of them is out any more', async () => {
  const { application, decision } = await givenGrant(aino, { grantedCents: 80_000 })
  await bringAwards(laura)
  const { id: award } = await restOf(decision)
  const [mended, out] = [randomUUID(), randomUUID()]
  const proven = async (at: string, receipt: string, name: string) =>
    answer(keepProof(aino, await receive(aino, Readable.from([pdf(name)])), name, { award: at, receipt }))
  const on = { payee: 'Kuoro ry', paidOn: '2026-10-20' }
  for (const submission of [mended, out]) {
    const line = { award, submission, line: 'fees', words: 'Palkkio', ...on }
    await addReceipt(aino, receiptInput.parse({ ...line, cents: '100', allowance: '', quantity: '' }))
    expect(await proven(award, submission, 'ensin.pdf')).toBe('done')
  }
  await handIn(aino, { award, otherIncomeCents: 0 })
  for (const receipt of [mended, out])
    await askToMend(laura, { receipt, version: 1, fault: 'sumDiffers', words: null, on: inDays(14) })
  const said = { award, receipt: mended, ...on, cents: 9_000, quantity: null, answer: null }
  await mendReceipt(aino, said)
  const { id: now } = await restOf(await decidedAnew(application, decision, 90_000).then(broughtOn))
  const rows = await inTown(town, (tx) => tx.select().from(receiptMendings).where(eq(receiptMendings.award, now)))
  expect(rows.toSorted((a, b) => (a.receipt === mended ? -1 : b.receipt === mended ? 1 : 0))).toMatchObject([
    { receipt: mended, answeredAt: expect.any(Date), endedAt: null },
    { receipt: out, answeredAt: null, endedAt: expect.any(Date) },
  ])
  // The paper that was sent back stays in the history of the one that takes its place.
  expect(await proven(now, mended, 'sitten.pdf')).toBe('done')
  expect(await proven(now, mended, 'viimein.pdf')).toBe('done')
  expect(await proven(now, out, 'sitten.pdf')).toBe('done')
})
const broughtOn = async (decision: string) => {
  await bringAwards(laura)
  return decision
}

test('receipts that leave nothing to pay are not closed while the payment is stopped', async () => {
  const { decision } = await givenGrant(aino, { grantedCents: 80_000 })
  await bringAwards(laura)
  const { id: award } = await restOf(decision)
  const line = { award, submission: randomUUID(), line: 'fees', words: 'Palkkio', payee: 'Kuoro ry' }
  await addReceipt(
    aino,
    receiptInput.parse({ ...line, paidOn: '2026-10-20', cents: '100', allowance: '', quantity: '' }),
  )
  await handIn(aino, { award, otherIncomeCents: 0 })
  const not = { receipt: line.submission, version: 1, verdict: 'rejected', cents: null, reason: 'noProof' } as const
  await judgeReceipt(laura, not)
  const press = async () => ({ award, version: (await restOf(decision)).version })
  await blockAward(laura, { ...(await press()), note: 'Konkurssihakemus on vireillä.' })
  expect(await answer(settleReceipts(laura, await press()))).toBe('awards.wrongState')
  expect((await restOf(decision)).state).toBe('blocked')
})
