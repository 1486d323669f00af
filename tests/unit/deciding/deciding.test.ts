import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GrantOfficer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { applications } from '@/db/grants/applications/tables'
import { beginDecision, composeAnew, ruleDraft, wordDraft } from '@/db/grants/decisions/drafts/writes'
import { decisionBlocks } from '@/db/grants/decisions/input'
import { setNextLetter } from '@/db/grants/decisions/letters/writes'
import { makeDecision } from '@/db/grants/decisions/making/writes'
import { listMeetings } from '@/db/grants/decisions/meetings/reads'
import { callMeeting, closeMeeting, enterResult, putOnAgenda } from '@/db/grants/decisions/meetings/writes'
import { countOpenDecisions, listDecisions } from '@/db/grants/decisions/piles/reads'
import { approveDecision, proposeDecision, sendBack, takeBack } from '@/db/grants/decisions/proposals/writes'
import { readDecision } from '@/db/grants/decisions/reads'
import { writeText } from '@/db/grants/decisions/texts/writes'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { signedIn, withDuty } from '@/tests/people'
import { dividedCall } from '../dividing/cast'
import { tied } from '../handling/cast'
import { answer } from '../organisations/cast'
import { asOwner } from '../walls/canaries'
import { decidedCall, givenApplication, pressOn, proposed, rowOf, town } from './cast'

const sql = asOwner()
let aino: string
let preparer: GrantOfficer<'prepare'>
let decider: GrantOfficer<'decide'>
let secretary: GrantOfficer<'minute'>

beforeAll(async () => {
  aino = (await signedIn(residents.aino)).person.id
  preparer = await withDuty(staff.sanna, 'prepare')
  decider = await withDuty(staff.veera, 'decide', 300_000)
  secretary = await withDuty(staff.kirsi, 'minute')
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const stateOf = async (application: string) => {
  const [row] = await inTown(town, (tx) => tx.select().from(applications).where(eq(applications.id, application)))
  return row?.state
}
/** The words of a decision, with plain spaces in its sums. */
const blocksOf = async (decision: string) =>
  JSON.parse(JSON.stringify((await rowOf(decision)).blocks).replaceAll('\u00a0', ' '))

describe('a draft', () => {
  test('is composed of the town’s texts in the application’s language, once however often it is begun', async () => {
    const application = await givenApplication(aino)
    const [one, two] = [await beginDecision(preparer, application), await beginDecision(preparer, application)]
    expect(one).toBe(two)
    const row = await rowOf(one)
    expect(row).toMatchObject({ state: 'draft', outcome: 'granted', grantedCents: 60_000, maker: 'officeHolder' })
    const blocks = await blocksOf(one)
    expect(blocks.decision).toBe('Hakijalle myönnetään avustusta 600 €.')
    expect(blocks.background).toContain('Aino Mäkelä on hakenut avustusta 600 €')
    expect(blocks.rules).toContain('Avustusperiaatteet 2026, 3 §')
    expect(blocks.appeal).toContain('Sivistyslautakunta')
    const swedish = await beginDecision(preparer, await givenApplication(aino, { locale: 'sv' }))
    expect((await blocksOf(swedish)).decision).toBe('Sökanden beviljas ett bidrag på 600 €.')
  })

  test('of an application that came late, is not eligible or was withdrawn begins with a no and its reason', async () => {
    const late = await beginDecision(preparer, await givenApplication(aino, { state: 'ineligible', late: true }))
    expect(await rowOf(late)).toMatchObject({ outcome: 'rejected', reason: 'late', grantedCents: 0 })
    expect((await blocksOf(late)).reasons).toContain('hakuajan päätyttyä')
    expect((await blocksOf(late)).payment).toBeUndefined()
    const gone = await beginDecision(preparer, await givenApplication(aino, { state: 'withdrawn' }))
    expect(await rowOf(gone)).toMatchObject({ outcome: 'lapsed', reason: 'withdrawn' })
  })

  test('says that it is aid of minor importance to whoever sells on the market, whatever they are, and to nobody else', async () => {
    const [trading, not] = [await givenApplication(aino, { trades: true }), await givenApplication(aino)]
    const blocks = (await rowOf(await beginDecision(preparer, trading))).blocks
    expect(blocks.deMinimis).toContain('2023/2831')
    expect((await rowOf(await beginDecision(preparer, not))).blocks.deMinimis).toBeUndefined()
  })

  test('keeps what staff have written when the sum changes, and composes the rest anew', async () => {
    const decision = await beginDecision(preparer, await givenApplication(aino))
    const own = { ...Object.fromEntries(decisionBlocks.map((key) => [key, null])), ...(await blocksOf(decision)) }
    const blocks = { ...own, terms: 'Ilmoita tapahtumasta kaupungille.' }
    await wordDraft(preparer, { ...(await pressOn(decision)), blocks: blocks as never })
    const ruling = { outcome: 'partly', granted: 40_000, reason: 'capped', maker: 'officeHolder' } as const
    await ruleDraft(preparer, { ...(await pressOn(decision)), ...ruling })
    const now = await blocksOf(decision)
    expect(now.terms).toBe('Ilmoita tapahtumasta kaupungille.')
    expect(now.decision).toContain('400 €')
    expect(now.reasons).toContain('enintään haun ehdoissa')
    await composeAnew(preparer, await pressOn(decision))
    expect((await blocksOf(decision)).terms).toContain('peritään takaisin')
  })

  test('is not proposed while a required part is empty, a reason is missing or the sum does not fit', async () => {
    const decision = await beginDecision(preparer, await givenApplication(aino))
    const rule = async (ruling: object) => ruleDraft(preparer, { ...(await pressOn(decision)), ...ruling } as never)
    const propose = async () => answer(proposeDecision(preparer, await pressOn(decision)))
    await rule({ outcome: 'partly', granted: 60_000, reason: 'capped', maker: 'officeHolder' })
    expect(await propose()).toBe('decisions.need.sumFits')
    await rule({ outcome: 'rejected', granted: null, reason: 'capped', maker: 'officeHolder' })
    expect(await propose()).toBe('decisions.need.reasonGiven')
    // `other` has no words of its own: somebody writes them.
    await rule({ outcome: 'rejected', granted: null, reason: 'other', maker: 'officeHolder' })
    expect(await propose()).toBe('decisions.need.blocksFull')
    expect(await answer(rule({ outcome: 'granted', granted: 400_000, reason: null, maker: 'officeHolder' }))).toBe(
      'decisions.boardDecides',
    )
  })

  test('of a divided pot is proposed when the locked division has proposed its sum, not before', async () => {
    const call = decidedCall({}, { division: dividedCall().division })
    const decision = await beginDecision(preparer, await givenApplication(aino, { call }))
    await ruleDraft(preparer, {
      ...{ ...(await pressOn(decision)), outcome: 'granted', granted: 60_000, reason: null, maker: 'officeHolder' },
    } as never)
    expect(await answer(proposeDecision(preparer, await pressOn(decision)))).toBe('decisions.need.applicationReady')
    const { application } = await rowOf(decision)
    await sql`select set_config('app.municipality', 'jamsa', false)`
    await sql`update applications set state = 'proposed' where id = ${application}`
    expect(await answer(proposeDecision(preparer, await pressOn(decision)))).toBe('done')
  })

  test('two preparers at once overwrite nobody', async () => {
    const decision = await beginDecision(preparer, await givenApplication(aino))
    const press = await pressOn(decision)
    const answers = await Promise.all([composeAnew(preparer, press), composeAnew(preparer, press)].map(answer))
    expect(answers.toSorted()).toEqual(['changedMeanwhile', 'done'])
  })

  test('uses a text that the desk has changed, and two who change it at once see each other', async () => {
    const lead = await withDuty(staff.matti, 'lead')
    const text = { key: 'information' as const, number: 0, fi: 'Kysy: {phone}', sv: null, en: null }
    await writeText(lead, text)
    expect(await answer(writeText(lead, text))).toBe('changedMeanwhile')
    const decision = await beginDecision(preparer, await givenApplication(aino))
    expect((await blocksOf(decision)).information).toBe('Kysy: +358 14 555 0182')
  })
})

describe('an office holder', () => {
  test('gets running sections without a gap, however many decide at once, and a decision is made once', async () => {
    const call = decidedCall({ officeHolder: { fi: 'Kulttuurisihteeri' } })
    const made = await Promise.all(Array.from({ length: 8 }, () => proposed(preparer, aino, { call })))
    const presses = await Promise.all(made.map(pressOn))
    const answers = await Promise.all([...presses, ...presses].map((press) => answer(makeDecision(decider, press))))
    expect(answers.filter((one) => one === 'changedMeanwhile')).toHaveLength(8)
    const sections = (await Promise.all(made.map(rowOf))).map(({ section }) => section)
    expect(sections.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  test('does not decide above the limit the town has given, nor what is the board’s', async () => {
    const small = await withDuty(staff.arvo, 'decide', 10_000)
    const decision = await proposed(preparer, aino)
    expect(await answer(makeDecision(small, await pressOn(decision)))).toBe('decisions.need.withinLimit')
    const large = await proposed(preparer, aino, { applied: 500_000 })
    expect(await rowOf(large)).toMatchObject({ maker: 'board' })
    expect(await answer(makeDecision(decider, await pressOn(large)))).toBe('decisions.need.forOfficeHolder')
  })

  test('where two persons are asked, needs another’s yes to these very words', async () => {
    const call = decidedCall({ twoPersons: true })
    const both = await withDuty(staff.sanna, 'decide')
    const second = await withDuty(staff.arvo, 'decide')
    const decision = await proposed(preparer, aino, { call })
    expect(await answer(makeDecision(decider, await pressOn(decision)))).toBe('decisions.need.secondYes')
    expect(await answer(approveDecision(both, await pressOn(decision)))).toBe('decisions.ownProposal')
    await approveDecision(decider, await pressOn(decision))
    expect(await answer(makeDecision(decider, await pressOn(decision)))).toBe('decisions.need.anotherPerson')
    await takeBack(preparer, await pressOn(decision))
    await proposeDecision(preparer, await pressOn(decision))
    await approveDecision(second, await pressOn(decision))
    expect(await answer(makeDecision(decider, await pressOn(decision)))).toBe('done')
  })

  test('sends a proposal back with words; its application is checked again', async () => {
    const decision = await proposed(preparer, aino)
    await sendBack(decider, { ...(await pressOn(decision)), note: 'Tarkista kulut.' })
    const row = await rowOf(decision)
    expect([row.state, await stateOf(row.application)]).toEqual(['draft', 'inCheck'])
    expect(await answer(proposeDecision(preparer, await pressOn(decision)))).toBe('decisions.need.applicationReady')
  })
})

describe('a board', () => {
  test('decides at a meeting: its agenda, the section of the minutes, and a close when nothing waits', async () => {
    const today = Temporal.Now.plainDateISO('Europe/Helsinki').toString()
    const meeting = randomUUID()
    await callMeeting(secretary, { meeting, board: 'Sivistyslautakunta', on: today })
    await callMeeting(secretary, { meeting, board: 'Toinen', on: today })
    const [one, two] = [
      await proposed(preparer, aino, { applied: 500_000 }),
      await proposed(preparer, aino, { applied: 500_000 }),
    ]
    for (const decision of [one, two]) await putOnAgenda(secretary, { ...(await pressOn(decision)), meeting })
    await enterResult(secretary, { ...(await pressOn(one)), meeting, section: 45 })
    expect(await answer(closeMeeting(secretary, { meeting, minutesOn: today }))).toBe('decisions.agendaOpen')
    await enterResult(secretary, { ...(await pressOn(two)), meeting, section: 45 })
    expect(await rowOf(two)).toMatchObject({ state: 'made', section: 45, maker: 'board' })
    expect(await stateOf((await rowOf(two)).application)).toBe('decided')
    await closeMeeting(secretary, { meeting, minutesOn: today })
    const listed = (await listMeetings(secretary)).find(({ id }) => id === meeting)
    expect(listed).toMatchObject({ waiting: 0, made: 2 })
    const third = await proposed(preparer, aino, { applied: 500_000 })
    expect(await answer(putOnAgenda(secretary, { ...(await pressOn(third)), meeting }))).toBe('decisions.meetingClosed')
  })
})

describe('a letter', () => {
  test('is set once of each decision, also when two workers are at it and one is cut off', async () => {
    const made = await Promise.all(Array.from({ length: 4 }, () => proposed(preparer, aino)))
    for (const decision of made) await makeDecision(decider, await pressOn(decision))
    await setNextLetter(town)
    await Promise.all(
      [1, 2].map(async () => {
        while (await setNextLetter(town));
      }),
    )
    for (const decision of made) {
      const { letter, letterSha256 } = await rowOf(decision)
      expect(letter?.subarray(0, 5).toString()).toBe('%PDF-')
      expect(letterSha256).toHaveLength(64)
    }
    await sql`select set_config('app.municipality', 'jamsa', false)`
    const [entries] =
      await sql`select count(*)::int as all, count(distinct object)::int as once from journal where action = 'decision.letter'`
    expect(entries?.all).toBe(entries?.once)
  })
})

describe('the walls', () => {
  test('whoever is disqualified sees nothing of it and does nothing to it', async () => {
    const bo = (await signedIn(residents.bo)).person.id
    const decision = await proposed(preparer, bo)
    const before = await countOpenDecisions(decider)
    await tied(sql, decider.staff.id, bo)
    expect(await answer(makeDecision(decider, await pressOn(decision)))).toBe('ties.disqualified')
    expect(await answer(readDecision(decider, decision))).toBe('ties.disqualified')
    expect(await countOpenDecisions(decider)).toBe(before - 1)
    const { rows } = await listDecisions(decider, { pile: 'proposal', call: null, page: 1 })
    expect(rows.map(({ id }) => id)).not.toContain(decision)
  })
})
