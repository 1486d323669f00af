import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { listLetters, printLetter } from '@/db/grants/applications/arrivals/letters/reads'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { awards } from '@/db/grants/awards/tables'
import { isLateOn } from '@/db/grants/deadlines/rules'
import { proposeDecision } from '@/db/grants/decisions/proposals/writes'
import { decisions } from '@/db/grants/decisions/tables'
import { listMyRecoveries } from '@/db/grants/recoveries/hearings/reads'
import { isHeard, isTimeEnough } from '@/db/grants/recoveries/hearings/rules'
import { answerHearing, hear, noteHeard } from '@/db/grants/recoveries/hearings/writes'
import { readRecovery } from '@/db/grants/recoveries/reads'
import { beginRecoveryDecision } from '@/db/grants/recoveries/rulings/writes'
import { recoveries } from '@/db/grants/recoveries/tables'
import { dropRecovery, openRecovery } from '@/db/grants/recoveries/writes'
import { listMessages } from '@/db/outbox/reads'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { openCall, published } from '../applications/cast'
import { registered } from '../arrivals/cast'
import { pressOn } from '../deciding/cast'
import { answer } from '../organisations/cast'
import { givenGrant, givenGroup, lump, town } from './ground'
import { minuted, toldOf } from './ruling'

let aino: Resident<'grants'>
let kalle: Resident<'grants'>
let sanna: GrantOfficer<'prepare'>
let matti: GrantOfficer<'prepare'>
let kirsi: GrantOfficer<'minute'>
let maria: GrantOfficer<'prepare'>
const today = finnishDay(new Date())
const inDays = (days: number) => finnishDay(new Date(Date.now() + days * 86_400_000))

beforeAll(async () => {
  aino = applying(await signedIn(residents.aino))
  kalle = applying(await signedIn(residents.kalle))
  sanna = await withDuty(staff.sanna, 'prepare')
  matti = await withDuty(staff.matti, 'prepare')
  kirsi = await withDuty(staff.kirsi, 'minute')
  maria = await withDuty(staff.maria, 'prepare')
})
afterAll(closeDatabase)

let running = 0
/** A grant that has been paid, and money of it asked back. */
async function asked(organisation: string | null = null) {
  running += 1
  const wish = { payment: lump, grantedCents: 80_000, organisation, number: `kuultava-${running}` }
  const { application, decision } = await givenGrant(aino, wish)
  return { application, id: await askedOf(decision) }
}

async function askedOf(decision: string) {
  await bringAwards(sanna)
  const [award] = await inTown(town, (tx) =>
    tx.update(awards).set({ state: 'paid' }).where(eq(awards.decision, decision)).returning({ id: awards.id }),
  )
  return openRecovery(sanna, {
    ...{ award: award?.id ?? '', ground: 'unused' as const, words: 'Rahaa jäi 500 euroa.', cents: 50_000 },
  })
}

async function now(id: string) {
  const sheet = await readRecovery(sanna, id)
  if (!sheet) throw new Error('No recovery')
  return { ...sheet, press: { recovery: id, version: sheet.recovery.version } }
}

const told = async (me: Resident<'grants'>, kind: string) =>
  (await listMessages(me)).filter((message) => message.kind === kind)
const said = (recovery: string, words = 'Rahat on käytetty.') => ({ recovery, answer: randomUUID(), words })
const dayPassed = (id: string) =>
  inTown(town, (tx) =>
    tx
      .update(recoveries)
      .set({ hearingUntil: inDays(-1) })
      .where(eq(recoveries.id, id)),
  )

test('whoever is heard gets time enough: a week, by post two, and not for ever', () => {
  expect(isTimeEnough('2026-11-30', '2026-12-06', false)).toBe(false)
  expect(isTimeEnough('2026-11-30', '2026-12-07', false)).toBe(true)
  expect(isTimeEnough('2026-11-30', '2026-12-07', true)).toBe(false)
  expect(isTimeEnough('2026-11-30', '2026-12-14', true)).toBe(true)
  expect(isTimeEnough('2026-11-30', '2027-12-14', true)).toBe(false)
  expect([isLateOn('2026-12-07', '2026-12-07'), isLateOn('2026-12-08', '2026-12-07')]).toEqual([false, true])
  expect([isHeard(0, '2026-12-07', '2026-12-07'), isHeard(0, '2026-12-07', '2026-12-08')]).toEqual([false, true])
  expect([isHeard(1, '2026-12-07', '2026-12-01'), isHeard(0, null, '2026-12-01')]).toEqual([true, false])
})

test('the applicant knows nothing of a recovery before the letter of hearing, reads it then, and answers', async () => {
  const { application, id } = await asked()
  expect(await listMyRecoveries(aino, application)).toEqual([])
  expect(await answer(answerHearing(aino, said(id)))).toBe('gone')
  expect(await answer(hear(sanna, { ...(await now(id)).press, until: inDays(6) }))).toBe('recoveries.hearingDay')
  expect(await told(aino, 'recoveryHearing')).toHaveLength(0)
  await hear(sanna, { ...(await now(id)).press, until: inDays(14) })
  expect(await told(aino, 'recoveryHearing')).toMatchObject([{ values: { due: inDays(14) } }])
  const [mine] = await listMyRecoveries(aino, application)
  expect(mine).toMatchObject({ cents: 50_000, words: 'Rahaa jäi 500 euroa.', until: inDays(14), mayAnswer: true })
  expect(await answer(beginRecoveryDecision(sanna, (await now(id)).press))).toBe('recoveries.need.heardOrDayPassed')
  const once = said(id)
  await Promise.all([answerHearing(aino, once), answerHearing(aino, once)])
  expect((await now(id)).answers).toMatchObject([{ words: 'Rahat on käytetty.', late: false, keyedBy: null }])
  expect(await told(aino, 'recoveryAnswered')).toHaveLength(1)
  await answerHearing(aino, said(id, 'Ja tässä lisää.'))
  expect((await now(id)).answers).toHaveLength(2)
})

test('nobody decides over an answer they have not seen, and a late one is taken and seen to be late', async () => {
  const { application, id } = await asked()
  await hear(sanna, { ...(await now(id)).press, until: inDays(7) })
  await dayPassed(id)
  const decision = await beginRecoveryDecision(sanna, (await now(id)).press)
  expect(await beginRecoveryDecision(matti, { recovery: id, version: 1 })).toBe(decision)
  const seen = await pressOn(decision)
  await answerHearing(aino, said(id))
  expect((await now(id)).answers).toMatchObject([{ late: true }])
  expect(await answer(proposeDecision(sanna, seen))).toBe('changedMeanwhile')
  await minuted({ preparer: sanna, secretary: kirsi }, decision)
  expect((await now(id)).recovery.state).toBe('decided')
  // What has been decided is not theirs to read before notice is given of it.
  expect(await listMyRecoveries(aino, application)).toMatchObject([{ state: 'deciding', mayAnswer: false }])
  expect(await answer(answerHearing(aino, said(id)))).toBe('recoveries.wrongState')
  await toldOf(kirsi, decision)
  expect(await listMyRecoveries(aino, application)).toMatchObject([{ state: 'decided', cents: 50_000 }])
})

test('strangers, another town, and members without the right to send hear and say nothing', async () => {
  const group = await givenGroup(aino, 'Kuultavat ry')
  const { application, id } = await asked(group)
  expect(await answer(hear(maria, { recovery: id, version: 1, until: inDays(14) }))).toBe('gone')
  await hear(sanna, { ...(await now(id)).press, until: inDays(14) })
  expect(await answer(answerHearing(kalle, said(id)))).toBe('gone')
  expect(await answer(listMyRecoveries(kalle, application))).toBe('gone')
  // The owner without acting for the group has no mandate to send.
  expect(await answer(answerHearing(aino, said(id)))).toBe('mandates.notActing')
  expect((await now(id)).answers).toEqual([])
})

test('two officers hear once, and letting it be is told to whoever was heard', async () => {
  const { application, id } = await asked()
  const { press } = await now(id)
  const both = await Promise.all(
    [sanna, matti].map((officer) => answer(hear(officer, { ...press, until: inDays(14) }))),
  )
  expect(both.toSorted()).toEqual(['changedMeanwhile', 'done'])
  const before = (await told(aino, 'recoveryDropped')).length
  await dropRecovery(sanna, { ...(await now(id)).press, note: 'Selvitys riitti.' })
  expect(await told(aino, 'recoveryDropped')).toHaveLength(before + 1)
  expect(await listMyRecoveries(aino, application)).toMatchObject([{ state: 'dropped', mayAnswer: false }])
})

test('an applicant on paper is heard by a letter that is printed, and their answer is keyed in', async () => {
  const call = await published('kuultavat', openCall({ payment: lump }))
  const application = await registered(sanna, call)
  const [decision] = await inTown(town, (tx) =>
    tx
      .insert(decisions)
      .values({
        ...{ municipality: 'jamsa' as const, application, outcome: 'granted' as const, grantedCents: 80_000 },
        ...{ locale: 'fi' as const, blocks: {}, maker: 'officeHolder' as const, section: 901, year: 2026 },
        ...{ madeAt: new Date(), state: 'final' as const },
      })
      .returning({ id: decisions.id }),
  )
  const id = await askedOf(decision?.id ?? '')
  expect(await answer(hear(sanna, { ...(await now(id)).press, until: inDays(13) }))).toBe('recoveries.hearingDay')
  await hear(sanna, { ...(await now(id)).press, until: inDays(14) })
  expect((await now(id)).recovery.byPost).toBe(true)
  expect((await listLetters(sanna, application)).map(({ kind }) => kind)).toEqual(['received', 'hearing'])
  expect((await printLetter(sanna, { application, kind: 'hearing', of: id }))?.subarray(0, 5).toString()).toBe('%PDF-')
  expect(await printLetter(sanna, { application, kind: 'dropped', of: id })).toBeNull()
  const posted = { answer: randomUUID(), words: 'Käytin kaiken.' }
  const tomorrow = { ...(await now(id)).press, ...posted, arrivedOn: inDays(1) }
  expect(await answer(noteHeard(sanna, tomorrow))).toBe('recoveries.arrival')
  expect(await answer(noteHeard(maria, { ...tomorrow, arrivedOn: today }))).toBe('gone')
  await noteHeard(sanna, { ...tomorrow, arrivedOn: today })
  await noteHeard(sanna, { ...tomorrow, arrivedOn: today })
  expect((await now(id)).answers).toMatchObject([{ words: 'Käytin kaiken.', person: null, keyedBy: 'Sanna Koski' }])
})
