import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { GrantOfficer, Resident, Visitor } from '@/db/actors'
import { vouch } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { listUnpaid } from '@/db/grants/awards/reads'
import { awards } from '@/db/grants/awards/tables'
import { callIn, endCourt, goToCourt, registerAppeal, settleAppeal } from '@/db/grants/decisions/appeals/writes'
import { ruleDraft, wordDraft } from '@/db/grants/decisions/drafts/writes'
import { findExcerpt, listExcerpts } from '@/db/grants/decisions/excerpts/reads'
import { hideWords, redactExcerpts } from '@/db/grants/decisions/excerpts/writes'
import { findMyLetter, listMyDecisions } from '@/db/grants/decisions/letters/reads'
import { setNextLetter } from '@/db/grants/decisions/letters/writes'
import { makeDecision } from '@/db/grants/decisions/making/writes'
import { proposeDecision } from '@/db/grants/decisions/proposals/writes'
import { appeals, excerpts } from '@/db/grants/decisions/tables'
import { finishDecisions } from '@/db/grants/notices/finality/writes'
import { decisionNotices } from '@/db/grants/notices/tables'
import { notifyDecision } from '@/db/grants/notices/writes'
import { listMyAwards, readMySheet } from '@/db/grants/receipts/sheets/reads'
import { refuseAward } from '@/db/grants/receipts/writes'
import { answerHearing, hear } from '@/db/grants/recoveries/hearings/writes'
import { beginRecoveryDecision } from '@/db/grants/recoveries/rulings/writes'
import { recoveries } from '@/db/grants/recoveries/tables'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, passerBy, signedIn, withDuty } from '@/tests/people'
import { answer } from '../organisations/cast'
import { asOwner } from '../walls/canaries'
import { notified, pressOn, proposed, rowOf, town } from './cast'

const sql = asOwner()
let aino: Resident<'grants'>
let desk: {
  preparer: GrantOfficer<'prepare'>
  decider: GrantOfficer<'decide'>
  secretary: GrantOfficer<'minute'>
}
const visitor = vouch<Visitor<'grants'>>({ ...passerBy('jamsa'), service: 'grants' })
const today = () => Temporal.Now.plainDateISO('Europe/Helsinki')

beforeAll(async () => {
  aino = applying(await signedIn(residents.aino))
  desk = {
    preparer: await withDuty(staff.sanna, 'prepare'),
    decider: await withDuty(staff.veera, 'decide', 300_000),
    secretary: await withDuty(staff.kirsi, 'minute'),
  }
})
beforeEach(() => {
  vi.useRealTimers()
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const given = () => notified(desk, aino.person.id)
const noticesOf = (decision: string) =>
  inTown(town, (tx) => tx.select().from(decisionNotices).where(eq(decisionNotices.decision, decision)))
const excerptOf = async (decision: string) => {
  const [row] = await inTown(town, (tx) => tx.select().from(excerpts).where(eq(excerpts.decision, decision)))
  return row
}
const awardsOf = (decision: string) =>
  inTown(town, (tx) => tx.select().from(awards).where(eq(awards.decision, decision)))
/** The day after the last day of all. */
const afterAllTime = () => today().add({ days: 40 })

describe('notice', () => {
  test('is given once: to the applicant who agreed in the portal, to the members on the web, each with a last day', async () => {
    const decision = await proposed(desk.preparer, aino.person.id)
    await makeDecision(desk.decider, await pressOn(decision))
    const days = { sentOn: today().toString(), minutesOn: today().toString() }
    expect(await answer(notifyDecision(desk.secretary, { ...(await pressOn(decision)), ...days }))).toBe(
      'decisions.need.letterMade',
    )
    while (await setNextLetter(town));
    const { application } = await rowOf(decision)
    expect(await listMyDecisions(aino, application)).toEqual([])
    expect(await findMyLetter(aino, application, decision)).toBeNull()
    const press = await pressOn(decision)
    const early = { ...days, minutesOn: today().subtract({ days: 1 }).toString() }
    expect(await answer(notifyDecision(desk.secretary, { ...press, ...early }))).toBe('decisions.noticeDay')
    const answers = await Promise.all([1, 2].map(() => answer(notifyDecision(desk.secretary, { ...press, ...days }))))
    expect(answers.toSorted()).toEqual(['changedMeanwhile', 'done'])
    const notices = await noticesOf(decision)
    expect(notices.map(({ to, way }) => `${to} ${way}`).toSorted()).toEqual(['applicant electronic', 'members web'])
    expect(notices.find(({ to }) => to === 'applicant')?.noticeOn).toBe(today().add({ days: 3 }).toString())
    expect(await findMyLetter(aino, application, decision)).not.toBeNull()
    await sql`select set_config('app.municipality', 'jamsa', false)`
    const told = await sql`select kind from messages where dedupe = ${`decision:${decision}:${aino.person.id}`}`
    expect(told.map(({ kind }) => kind)).toEqual(['decisionMade'])
  })

  test('goes by letter where nobody has agreed to the portal', async () => {
    const decision = await notified(desk, aino.person.id, { electronic: false })
    const theirs = (await noticesOf(decision)).find(({ to }) => to === 'applicant')
    expect(theirs).toMatchObject({ way: 'letter', noticeOn: today().add({ days: 7 }).toString() })
  })

  test('nobody else reads the letter', async () => {
    const decision = await given()
    const { application } = await rowOf(decision)
    const bo = applying(await signedIn(residents.bo))
    expect(await answer(findMyLetter(bo, application, decision))).toBe('gone')
    expect(await answer(listMyDecisions(bo, application))).toBe('gone')
  })
})

describe('the money of a decision', () => {
  test('is not known to its applicant before notice is given, nor can they refuse it', async () => {
    const decision = await proposed(desk.preparer, aino.person.id)
    await makeDecision(desk.decider, await pressOn(decision))
    await bringAwards(town)
    const award = (await awardsOf(decision))[0]?.id ?? ''
    const seen = async () => (await listMyAwards(aino)).some(({ id }) => id === award)
    expect([await seen(), await readMySheet(aino, award)]).toEqual([false, null])
    expect(await answer(refuseAward(aino, { award }))).toBe('gone')
    while (await setNextLetter(town));
    const day = today().toString()
    await notifyDecision(desk.secretary, { ...(await pressOn(decision)), sentOn: day, minutesOn: day })
    expect([await seen(), (await readMySheet(aino, award))?.award.state]).toEqual([true, 'awaitingFinal'])
    await refuseAward(aino, { award })
    expect((await awardsOf(decision)).map(({ state }) => state)).toEqual(['refused'])
  })
})

describe('finality', () => {
  test('comes on the day after everybody’s last day, once, and the award moves on', async () => {
    const decision = await given()
    const last =
      (await noticesOf(decision))
        .map(({ lastDay }) => lastDay)
        .toSorted()
        .at(-1) ?? ''
    await bringAwards(town)
    expect((await awardsOf(decision)).map(({ state }) => state)).toEqual(['awaitingFinal'])
    await finishDecisions(town, Temporal.PlainDate.from(last))
    expect((await rowOf(decision)).state).toBe('notified')
    await finishDecisions(town, Temporal.PlainDate.from(last).add({ days: 1 }))
    expect((await rowOf(decision)).state).toBe('final')
    await bringAwards(town)
    expect((await awardsOf(decision)).map(({ state }) => state)).toEqual(['payable'])
    expect(await finishDecisions(town, afterAllTime())).toBe(0)
  })
})

describe('the copy on the web', () => {
  test('shows no code, account, phone, mail or address; hides what the desk hides, and the person when the time is over', async () => {
    const decision = await proposed(desk.preparer, aino.person.id)
    const { blocks } = await rowOf(decision)
    const words = `Hakija 010190-999W, FI21 1234 5600 0007 85, 040 123 4567, aino@esimerkki.fi, Rantakatu 5, 42100 Jämsä. Sairauden vuoksi. ${blocks.reasons}`
    await inTown(town, (tx) =>
      tx.execute(
        `update decisions set blocks = jsonb_set(blocks, '{reasons}', to_jsonb('${words}'::text)) where id = '${decision}'`,
      ),
    )
    await makeDecision(desk.decider, await pressOn(decision))
    while (await setNextLetter(town));
    const day = today().toString()
    await notifyDecision(desk.secretary, { ...(await pressOn(decision)), sentOn: day, minutesOn: day })
    await hideWords(desk.secretary, { ...(await pressOn(decision)), phrases: 'Sairauden vuoksi' })
    const shown = await findExcerpt(visitor, (await excerptOf(decision))?.id ?? '')
    for (const secret of ['010190', 'FI21', '123 4567', 'esimerkki.fi', 'Rantakatu', '42100', 'Sairauden'])
      expect(shown?.words, secret).not.toContain(secret)
    expect(shown?.words).toContain('[poistettu]')
    expect(shown?.words).toContain('Aino Mäkelä')
    await redactExcerpts(town, today())
    expect((await excerptOf(decision))?.words).toContain('Aino Mäkelä')
    await redactExcerpts(town, afterAllTime())
    const after = await excerptOf(decision)
    expect(after?.words).not.toContain('Mäkelä')
    expect(after?.words).toContain('[yksityishenkilö]')
    expect(after?.redactedAt).not.toBeNull()
    // Hiding more words later does not bring the person back.
    await hideWords(desk.secretary, { ...(await pressOn(decision)), phrases: null })
    expect((await excerptOf(decision))?.words).not.toContain('Mäkelä')
    expect((await rowOf(decision)).blocks.applicant).toBe('Aino Mäkelä')
  })

  test('of somebody with a non-disclosure order never bears the name', async () => {
    const ilmari = applying(await signedIn(residents.ilmari))
    const decision = await notified(desk, ilmari.person.id)
    expect((await excerptOf(decision))?.words).not.toContain('Huhtiistinen')
    expect((await listExcerpts(visitor, 1)).rows.length).toBeGreaterThan(0)
  })
})

describe('an appeal', () => {
  const appealed = async (decision: string, at = new Date(), by: 'party' | 'member' = 'party') => {
    const appeal = randomUUID()
    const said = { ...(await pressOn(decision)), appeal, by, receivedAt: at, words: 'Summa on liian pieni.' }
    await registerAppeal(desk.secretary, said)
    await registerAppeal(desk.secretary, said)
    return appeal
  }
  const settle = async (decision: string, appeal: string, outcome: 'upheld' | 'changed' | 'dismissed') =>
    settleAppeal(desk.secretary, {
      ...(await pressOn(decision)),
      ...{ appeal, outcome, reasons: 'Perustelut', sentOn: finnishDay(new Date()) },
    })
  /** The new decision in the place of one that was changed, made as it was begun. */
  const remade = async (next: string) => {
    const blocks = { ...(await rowOf(next)).blocks, reasons: 'Oikaisuvaatimus hyväksytään.' }
    await wordDraft(desk.preparer, { ...(await pressOn(next)), blocks: blocks as never })
    await proposeDecision(desk.preparer, await pressOn(next))
    await makeDecision(desk.decider, await pressOn(next))
  }
  const appealsOf = (decision: string) =>
    inTown(town, (tx) => tx.select().from(appeals).where(eq(appeals.decision, decision)))

  test('keeps a decision from becoming final; left as it was, it does when the time for a court has passed', async () => {
    const decision = await given()
    const appeal = await appealed(decision)
    expect((await appealsOf(decision)).map(({ late }) => late)).toEqual(['no'])
    await finishDecisions(town, afterAllTime())
    expect((await rowOf(decision)).state).toBe('appealed')
    expect(await answer(settle(decision, appeal, 'dismissed'))).toBe('decisions.need.notInTime')
    await settle(decision, appeal, 'upheld')
    expect((await rowOf(decision)).state).toBe('upheld')
    const asked = { note: 'Hallinto-oikeus pyysi lausuntoa.', arrivedOn: today().toString() }
    await goToCourt(desk.secretary, { ...(await pressOn(decision)), ...asked })
    await finishDecisions(town, today().add({ days: 90 }))
    expect((await rowOf(decision)).state).toBe('court')
    const ruling = { stands: 'yes' as const, note: 'Valitus hylättiin.', sentOn: today().toString() }
    await endCourt(desk.secretary, { ...(await pressOn(decision)), ...ruling })
    await finishDecisions(town, afterAllTime().subtract({ days: 10 }))
    expect((await rowOf(decision)).state).toBe('upheld')
    await finishDecisions(town, today().add({ days: 90 }))
    expect((await rowOf(decision)).state).toBe('final')
  })

  test('that came after the office closed on the last day is late, and may be dismissed', async () => {
    const decision = await given()
    await sql`select set_config('app.municipality', 'jamsa', false)`
    await sql`update decision_notices set last_day = '2026-11-27' where decision = ${decision} and "to" = 'applicant'`
    vi.useFakeTimers({ now: new Date('2026-11-30T08:00:00Z'), toFake: ['Date'] })
    // A Friday: the office of Jämsä closes at one.
    const appeal = await appealed(decision, new Date('2026-11-27T11:00:00Z'))
    expect((await appealsOf(decision)).map(({ late }) => late)).toEqual(['yes'])
    await settle(decision, appeal, 'dismissed')
    expect((await rowOf(decision)).state).toBe('notified')
  })

  test('that changes it begins a new decision in its place, whose award follows', async () => {
    const decision = await given()
    await bringAwards(town)
    const [appeal] = [await appealed(decision), await appealed(decision, new Date(), 'member')]
    const next = (await settle(decision, appeal, 'changed')) ?? ''
    expect((await rowOf(decision)).state).toBe('changed')
    expect((await appealsOf(decision)).every(({ outcome }) => outcome === 'changed')).toBe(true)
    expect(await rowOf(next)).toMatchObject({ state: 'draft', replaces: decision, grantedCents: 60_000 })
    await remade(next)
    expect((await awardsOf(decision)).map(({ state }) => state)).toEqual(['replaced'])
    await bringAwards(town)
    expect((await awardsOf(next)).map(({ state }) => state)).toEqual(['awaitingFinal'])
  })

  test('that came in time and is registered after the last day undoes the finality, and holds the money', async () => {
    const decision = await given()
    await bringAwards(town)
    await finishDecisions(town, afterAllTime())
    await bringAwards(town)
    const said = { appeal: randomUUID(), by: 'party' as const, words: 'Summa on liian pieni.' }
    await sql`select set_config('app.municipality', 'jamsa', false)`
    await sql`update decision_notices set last_day = '2026-11-27' where decision = ${decision} and "to" = 'applicant'`
    const late = registerAppeal(desk.secretary, {
      ...{ ...(await pressOn(decision)), ...said, receivedAt: new Date('2026-11-28T11:00:00Z') },
    })
    expect(await answer(late)).toBe('decisions.need.inTime')
    const appeal = await appealed(decision, new Date('2026-11-27T10:00:00Z'))
    expect((await rowOf(decision)).state).toBe('appealed')
    const payer = await withDuty(staff.tarja, 'pay')
    const [held] = await awardsOf(decision)
    expect((await listUnpaid(payer)).find(({ id }) => id === held?.id)?.holds).toContain('notFinal')
    const next = (await settle(decision, appeal, 'changed')) ?? ''
    await remade(next)
    expect((await awardsOf(decision)).map(({ state }) => state)).toEqual(['replaced'])
  })

  test('that changes what has been paid already pays only the difference', async () => {
    const decision = await given()
    await bringAwards(town)
    await finishDecisions(town, afterAllTime())
    await bringAwards(town)
    await sql`select set_config('app.municipality', 'jamsa', false)`
    await sql`update awards set state = 'paid', awarded_cents = 25000, payable_cents = 25000 where decision = ${decision}`
    const next = (await settle(decision, await appealed(decision), 'changed')) ?? ''
    await remade(next)
    await bringAwards(town)
    expect((await awardsOf(decision)).map(({ state }) => state)).toEqual(['paid'])
    expect((await awardsOf(next)).map(({ awardedCents }) => awardedCents)).toEqual([35_000])
  })

  test('that leads to less than was paid opens the recovery of the rest, which waits until the new decision is final', async () => {
    const decision = await given()
    await bringAwards(town)
    await finishDecisions(town, afterAllTime())
    await bringAwards(town)
    await sql`select set_config('app.municipality', 'jamsa', false)`
    await sql`update awards set state = 'paid' where decision = ${decision}`
    const next = (await settle(decision, await appealed(decision), 'changed')) ?? ''
    const ruling = {
      outcome: 'partly' as const,
      granted: 45_000,
      reason: 'other' as const,
      maker: 'officeHolder' as const,
    }
    await ruleDraft(desk.preparer, { ...(await pressOn(next)), ...ruling })
    await remade(next)
    const { application } = await rowOf(next)
    const opened = await inTown(town, (tx) =>
      tx.select().from(recoveries).where(eq(recoveries.application, application)),
    )
    expect(opened).toMatchObject([{ state: 'opened', ground: 'changed', cents: 15_000 }])
    await bringAwards(town)
    expect(await awardsOf(next)).toEqual([])
    const { id = '', version = 1 } = opened[0] ?? {}
    const until = today().add({ days: 20 }).toString()
    await hear(desk.preparer, { recovery: id, version, until })
    const said = { answer: randomUUID(), words: 'Maksan.', recovery: id }
    await answerHearing(aino, said)
    const press = { recovery: id, version: version + 2 }
    expect(await answer(beginRecoveryDecision(desk.preparer, press))).toBe('recoveries.notFinalYet')
    while (await setNextLetter(town));
    const day = today().toString()
    await notifyDecision(desk.secretary, { ...(await pressOn(next)), sentOn: day, minutesOn: day })
    await finishDecisions(town, afterAllTime())
    await beginRecoveryDecision(desk.preparer, press)
  })

  test('a decision of which nobody has been told is not called in: it would become final in silence', async () => {
    const decision = await proposed(desk.preparer, aino.person.id)
    await makeDecision(desk.decider, await pressOn(decision))
    const call = { appeal: randomUUID(), words: 'Lautakunta ottaa asian käsiteltäväkseen.' }
    const press = { ...(await pressOn(decision)), ...call }
    expect(await answer(callIn(desk.secretary, press))).toBe('decisions.wrongState')
    expect((await rowOf(decision)).state).toBe('made')
  })

  test('the board calls an office holder’s decision in while the time runs', async () => {
    const decision = await given()
    const call = { appeal: randomUUID(), words: 'Lautakunta ottaa asian käsiteltäväkseen.' }
    await callIn(desk.secretary, { ...(await pressOn(decision)), ...call })
    expect((await rowOf(decision)).state).toBe('calledIn')
    await finishDecisions(town, afterAllTime())
    expect((await rowOf(decision)).state).toBe('calledIn')
    await settle(decision, call.appeal, 'upheld')
    expect((await rowOf(decision)).state).toBe('upheld')
  })
})
