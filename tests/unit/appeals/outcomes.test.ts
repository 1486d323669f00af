import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { listLetters } from '@/db/grants/applications/arrivals/letters/reads'
import { listToPost } from '@/db/grants/applications/postings/reads'
import { applications } from '@/db/grants/applications/tables'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { awardRows } from '@/db/grants/awards/reads'
import { awards } from '@/db/grants/awards/tables'
import { appealInput } from '@/db/grants/decisions/appeals/input'
import { findAppealLetter, findAppellantLetter, findMyAppealLetter } from '@/db/grants/decisions/appeals/letters/reads'
import { outcomeLetter } from '@/db/grants/decisions/appeals/letters/rules'
import { lastDayToGoOn } from '@/db/grants/decisions/appeals/rules'
import { endCourt, goToCourt, registerAppeal, settleAppeal } from '@/db/grants/decisions/appeals/writes'
import { wordDraft } from '@/db/grants/decisions/drafts/writes'
import type { BlocksInput } from '@/db/grants/decisions/input'
import { findMyLetter, listMyDecisions } from '@/db/grants/decisions/letters/reads'
import { setNextLetter } from '@/db/grants/decisions/letters/writes'
import { makeDecision } from '@/db/grants/decisions/making/writes'
import { proposeDecision } from '@/db/grants/decisions/proposals/writes'
import { readDecision } from '@/db/grants/decisions/reads'
import { appeals, decisions } from '@/db/grants/decisions/tables'
import { finishDecisions } from '@/db/grants/notices/finality/writes'
import { decisionNotices } from '@/db/grants/notices/tables'
import { notifyDecision } from '@/db/grants/notices/writes'
import { journal } from '@/db/journal/tables'
import { messages } from '@/db/outbox/tables'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { notified, pressOn, rowOf, town } from '../deciding/cast'
import { answer } from '../organisations/cast'

let aino: Resident<'grants'>
let desk: {
  preparer: GrantOfficer<'prepare'>
  decider: GrantOfficer<'decide'>
  secretary: GrantOfficer<'minute'>
}
const today = Temporal.Now.plainDateISO('Europe/Helsinki')

beforeAll(async () => {
  aino = applying(await signedIn(residents.aino))
  desk = {
    preparer: await withDuty(staff.sanna, 'prepare'),
    decider: await withDuty(staff.veera, 'decide', 300_000),
    secretary: await withDuty(staff.kirsi, 'minute'),
  }
})
afterAll(closeDatabase)

const mia = {
  ...{ name: 'Mia Medlem', street: 'Strandvägen 2', postcode: '42100', postOffice: 'Jämsä', locale: 'sv' as const },
}
async function appealed(decision: string, by: 'party' | 'member' = 'party') {
  const appeal = randomUUID()
  const from = by === 'member' ? mia : {}
  const said = { appeal, by, ...from, receivedAt: new Date(), words: 'Summa on liian pieni.' }
  await registerAppeal(desk.secretary, { ...(await pressOn(decision)), ...said })
  return appeal
}
const settled = async (decision: string, appeal: string, outcome: 'upheld' | 'changed' | 'dismissed') =>
  settleAppeal(desk.secretary, {
    ...(await pressOn(decision)),
    ...{ appeal, outcome, reasons: 'Perusteet eivät ole muuttuneet.', sentOn: today.toString() },
  })
const appealRow = async (id: string) =>
  (await inTown(town, (tx) => tx.select().from(appeals).where(eq(appeals.id, id))))[0]
const lastDays = (decision: string) =>
  inTown(town, async (tx) => {
    const rows = await tx.select().from(decisionNotices).where(eq(decisionNotices.decision, decision))
    return rows.map(({ lastDay }) => lastDay).toSorted()
  })
/** The words of a letter as they are read. */
async function wordsOf(letter: Buffer | null): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(letter ?? []), verbosity: 0 }).promise
  const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1)
  const pages = await Promise.all(numbers.map(async (number) => (await pdf.getPage(number)).getTextContent()))
  return pages.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' ')
}
const toldOf = (appeal: string) =>
  inTown(town, async (tx) =>
    (await tx.select({ dedupe: messages.dedupe, kind: messages.kind }).from(messages)).filter(({ dedupe }) =>
      dedupe?.startsWith(`appeal:${appeal}`),
    ),
  )

describe('the outcome of a request for rectification', () => {
  test('is told in the portal with a letter of record, and the way to the court', async () => {
    const decision = await notified(desk, aino.person.id)
    const appeal = await appealed(decision)
    const { application } = await rowOf(decision)
    expect(await findMyAppealLetter(aino, application, appeal)).toBeNull()
    await settled(decision, appeal, 'upheld')
    const on = today.toString()
    expect(await appealRow(appeal)).toMatchObject({
      ...{ noticeWay: 'electronic', sentOn: on, noticeOn: today.add({ days: 3 }).toString() },
      courtUntil: lastDayToGoOn('court', on, 'electronic'),
    })
    expect((await toldOf(appeal)).map(({ kind }) => kind)).toEqual(['appealSettled'])
    const letter = await findMyAppealLetter(aino, application, appeal)
    expect(letter?.subarray(0, 5).toString()).toBe('%PDF-')
    expect(letter?.toString('latin1')).toContain('pdfuaid')
    // The same every time it is asked for.
    expect(await findAppealLetter(desk.secretary, appeal)).toEqual(letter)
    const bo = applying(await signedIn(residents.bo))
    expect(await answer(findMyAppealLetter(bo, application, appeal))).toBe('gone')
    const [mine] = await listMyDecisions(aino, application)
    expect(mine?.appeals).toMatchObject([
      { id: appeal, outcome: 'upheld', until: (await appealRow(appeal))?.courtUntil },
    ])
    // The decision becomes final when the time to go on has passed, and not before.
    const last = Temporal.PlainDate.from((await appealRow(appeal))?.courtUntil ?? '')
    await finishDecisions(town, last)
    expect((await rowOf(decision)).state).toBe('upheld')
    await finishDecisions(town, last.add({ days: 1 }))
    expect((await rowOf(decision)).state).toBe('final')
  })

  test('goes by letter to whoever has not agreed to the portal, and for whom nobody reads there the desk posts it', async () => {
    const decision = await notified(desk, aino.person.id, { electronic: false })
    const { application } = await rowOf(decision)
    await inTown(town, (tx) =>
      tx.update(applications).set({ person: null, paperName: 'Helmi Malli' }).where(eq(applications.id, application)),
    )
    const appeal = await appealed(decision)
    await settled(decision, appeal, 'upheld')
    expect(await appealRow(appeal)).toMatchObject({
      ...{ noticeWay: 'letter', noticeOn: today.add({ days: 7 }).toString() },
    })
    expect(await toldOf(appeal)).toEqual([])
    const letters = await listLetters(desk.preparer, application)
    expect(letters.filter(({ kind }) => kind === 'appeal').map(({ of }) => of)).toEqual([appeal])
  })

  test('goes to a member of the town who asked, by a letter of their own in their language; the applicant hears it too', async () => {
    const decision = await notified(desk, aino.person.id)
    const { application } = await rowOf(decision)
    const appeal = await appealed(decision, 'member')
    expect(await findAppellantLetter(desk.secretary, appeal)).toBeNull()
    await settled(decision, appeal, 'upheld')
    expect(await appealRow(appeal)).toMatchObject({ noticeWay: 'letter' })
    const waiting = (await listToPost(desk.preparer)).filter((letter) => letter.application === application)
    expect(waiting.map(({ kind, letter }) => [kind, letter])).toEqual([
      ['appellantTold', { kind: 'appellant', of: appeal }],
    ])
    const theirs = await findAppellantLetter(desk.secretary, appeal)
    const words = await wordsOf(theirs)
    for (const part of ['Mia Medlem', 'Strandvägen 2', 'Begäran om omprövning avslås']) expect(words).toContain(part)
    expect(words).not.toContain('Aino')
    expect((await toldOf(appeal)).map(({ kind }) => kind)).toEqual(['appealSettled'])
    const applicants = await wordsOf(await findMyAppealLetter(aino, application, appeal))
    expect(applicants).toContain('Kunnan jäsen')
    expect(applicants).not.toContain('Mia')
    // What goes to a member makes no letters of the applicant's, who reads in the portal.
    expect(await listLetters(desk.preparer, application)).toEqual([])
    const own = await appealed(await notified(desk, aino.person.id))
    expect(await findAppellantLetter(desk.secretary, own)).toBeNull()
  })

  test('goes to them also where a request of somebody else has changed the decision', async () => {
    const decision = await notified(desk, aino.person.id)
    const { application } = await rowOf(decision)
    const members = await appealed(decision, 'member')
    await settled(decision, await appealed(decision), 'changed')
    const waiting = (await listToPost(desk.preparer)).filter((letter) => letter.application === application)
    expect(waiting.map(({ letter }) => letter)).toEqual([{ kind: 'appellant', of: members }])
    const words = await wordsOf(await findAppellantLetter(desk.secretary, members))
    expect(words).toContain('Beslutet ändras')
    expect(words).not.toContain('Besvärsanvisning')
  })

  test('of a member is registered with where it is posted, of a party without', () => {
    const base = {
      decision: randomUUID(),
      version: '1',
      appeal: randomUUID(),
      receivedAt: '2026-11-20T10:00',
      words: 'x',
    }
    expect(appealInput.safeParse({ ...base, by: 'party', name: '' }).success).toBe(true)
    const bare = appealInput.safeParse({ ...base, by: 'member', name: 'Mia Medlem' })
    expect(bare.error?.issues.map(({ path }) => path[0]).toSorted()).toEqual([
      'locale',
      'postOffice',
      'postcode',
      'street',
    ])
    expect(appealInput.safeParse({ ...base, by: 'member', ...mia }).success).toBe(true)
  })

  test('says which decision, why, and until when, in the language of the application', () => {
    const told = {
      ...{ number: '2026/12', to: ['Bo Provman'], sentOn: '2026-11-20', receivedOn: '2026-11-02', until: '2026-12-28' },
      ...{
        decision: '§ 45, 12.10.2026',
        call: 'Kulturbidrag',
        board: 'Bildningsnämnden',
        reasons: 'Första.\n\nAndra.',
      },
    }
    const letter = outcomeLetter({
      ...told,
      locale: 'sv',
      by: 'party',
      outcome: 'upheld',
      instruction: 'Besvär.\n\nTid.',
    })
    const words = JSON.stringify(letter)
    for (const part of ['§ 45', 'Bildningsnämnden', 'avslås', 'Första.', 'Andra.', 'Besvärsanvisning', '28.12.2026'])
      expect(words).toContain(part)
    expect(letter).toMatchObject({ locale: 'sv', on: '2026-11-20', to: ['Bo Provman'] })
    // What the board called in itself goes on to the board.
    const own = outcomeLetter({ ...told, locale: 'fi', by: 'board', outcome: 'upheld', instruction: 'Ohje.' })
    expect(JSON.stringify(own)).toContain('Oikaisuvaatimusohje')
  })
})

describe('a decision that was changed on request', () => {
  async function remade() {
    const decision = await notified(desk, aino.person.id)
    const next = (await settled(decision, await appealed(decision), 'changed')) ?? ''
    const blocks = { ...(await rowOf(next)).blocks, reasons: 'Oikaisuvaatimus hyväksytään.' } as BlocksInput['blocks']
    await wordDraft(desk.preparer, { ...(await pressOn(next)), blocks })
    await proposeDecision(desk.preparer, await pressOn(next))
    await makeDecision(desk.decider, await pressOn(next))
    while (await setNextLetter(town));
    const day = today.toString()
    await notifyDecision(desk.secretary, { ...(await pressOn(next)), sentOn: day, minutesOn: day })
    return next
  }

  test('is appealed to the court within thirty days, and no rectification is asked of it', async () => {
    const next = await remade()
    const { blocks, application } = await rowOf(next)
    expect(blocks.appeal).toContain('kunnallisvalituksella')
    expect(blocks.appeal).toContain('Hämeenlinnan hallinto-oikeus')
    expect(blocks.appeal).not.toContain('{court}')
    expect(await findMyLetter(aino, application, next)).not.toBeNull()
    const notices = await inTown(town, (tx) =>
      tx.select().from(decisionNotices).where(eq(decisionNotices.decision, next)),
    )
    expect(
      notices.every(
        ({ noticeOn, lastDay }) => lastDay >= Temporal.PlainDate.from(noticeOn).add({ days: 30 }).toString(),
      ),
    ).toBe(true)
    const again = { appeal: randomUUID(), by: 'party' as const, receivedAt: new Date(), words: 'Vielä.' }
    expect(await answer(registerAppeal(desk.secretary, { ...(await pressOn(next)), ...again }))).toBe(
      'decisions.appealToCourt',
    )
    expect((await readDecision(desk.secretary, next)).toCourt).toBe(true)
    await goToCourt(desk.secretary, { ...(await pressOn(next)), note: 'Lausuntopyyntö.', arrivedOn: today.toString() })
    await finishDecisions(town, today.add({ days: 90 }))
    expect((await rowOf(next)).state).toBe('court')
    const ruling = { stands: 'yes' as const, note: 'Valitus hylättiin.', sentOn: today.toString() }
    await endCourt(desk.secretary, { ...(await pressOn(next)), ...ruling })
    await finishDecisions(town, today.add({ days: 20 }))
    expect((await rowOf(next)).state).toBe('upheld')
    await finishDecisions(town, today.add({ days: 90 }))
    expect((await rowOf(next)).state).toBe('final')
  })

  test('and final already, it is that no more when the court has had an appeal in time: nothing is paid by it until the ruling', async () => {
    const next = await remade()
    const until = Temporal.PlainDate.from((await lastDays(next)).at(-1) ?? '')
    await finishDecisions(town, until.add({ days: 1 }))
    await bringAwards(town)
    const holdsOf = () => inTown(town, async (tx) => (await awardRows(tx, eq(awards.decision, next)))[0]?.holds)
    expect((await rowOf(next)).state).toBe('final')
    expect(await holdsOf()).not.toContain('notFinal')
    const court = async (arrivedOn: string) =>
      answer(goToCourt(desk.secretary, { ...(await pressOn(next)), note: 'Lausuntopyyntö.', arrivedOn }))
    expect(await court(today.add({ days: 1 }).toString())).toBe('decisions.notArrived')
    expect(await court(today.toString())).toBe('done')
    expect((await rowOf(next)).state).toBe('court')
    expect(await holdsOf()).toContain('notFinal')
    await finishDecisions(town, until.add({ days: 300 }))
    expect((await rowOf(next)).state).toBe('court')
    const { events } = await readDecision(desk.secretary, next)
    expect(events.at(-1)).toMatchObject({
      from: 'final',
      to: 'court',
      arrivedOn: today.toString(),
      by: 'Kirsi Kirjaaja',
    })
    await inTown(town, async (tx) => {
      const written = await tx
        .select()
        .from(journal)
        .where(eq(journal.object, `decision:${next}`))
      expect(written.map(({ action }) => action)).toContain('decision.reopenToCourt')
    })
    const ruling = { stands: 'yes' as const, note: 'Valitus hylättiin.', sentOn: today.toString() }
    await endCourt(desk.secretary, { ...(await pressOn(next)), ...ruling })
    await finishDecisions(town, today.add({ days: 90 }))
    expect(await holdsOf()).not.toContain('notFinal')
  })

  test('and final, it stays so where the court had the appeal too late', async () => {
    const decision = await notified(desk, aino.person.id)
    const appeal = await appealed(decision)
    await settled(decision, appeal, 'upheld')
    const past = today.subtract({ days: 2 }).toString()
    await inTown(town, (tx) => tx.update(appeals).set({ courtUntil: past }).where(eq(appeals.id, appeal)))
    const madeAt = new Date(Date.now() - 5 * 86_400_000)
    await inTown(town, (tx) => tx.update(decisions).set({ madeAt }).where(eq(decisions.id, decision)))
    await finishDecisions(town, today)
    const court = async (daysAgo: number) => {
      const said = { note: 'Lausuntopyyntö.', arrivedOn: today.subtract({ days: daysAgo }).toString() }
      return answer(goToCourt(desk.secretary, { ...(await pressOn(decision)), ...said }))
    }
    expect(await court(1)).toBe('decisions.need.inTime')
    expect(await court(370)).toBe('decisions.beforeMade')
    expect((await rowOf(decision)).state).toBe('final')
    // Heard of today, though the court has had it since the last day.
    expect(await court(2)).toBe('done')
    expect((await rowOf(decision)).state).toBe('court')
  })

  test('where a request was dismissed for being late, its appeal is registered before the decision is final too', async () => {
    const decision = await notified(desk, aino.person.id)
    const past = today.subtract({ days: 1 }).toString()
    await inTown(town, (tx) =>
      tx.update(decisionNotices).set({ lastDay: past }).where(eq(decisionNotices.decision, decision)),
    )
    await settled(decision, await appealed(decision), 'dismissed')
    expect((await rowOf(decision)).state).toBe('notified')
    const said = { note: 'Lausuntopyyntö.', arrivedOn: today.toString() }
    expect(await answer(goToCourt(desk.secretary, { ...(await pressOn(decision)), ...said }))).toBe('done')
    expect((await rowOf(decision)).state).toBe('court')
  })

  test('one that nobody asked to rectify does not go to the court', async () => {
    const decision = await notified(desk, aino.person.id)
    expect((await rowOf(decision)).blocks.appeal).toContain('oikaisuvaatimuksen')
    expect(
      await answer(goToCourt(desk.secretary, { ...(await pressOn(decision)), note: 'x', arrivedOn: today.toString() })),
    ).toBe('decisions.wrongState')
  })

  test('and undone by the court is decided anew from the beginning', async () => {
    const next = await remade()
    await goToCourt(desk.secretary, { ...(await pressOn(next)), note: 'Lausuntopyyntö.', arrivedOn: today.toString() })
    const undone = { stands: 'no' as const, note: 'Palautettiin.', sentOn: today.toString() }
    const third = (await endCourt(desk.secretary, { ...(await pressOn(next)), ...undone })) ?? ''
    expect((await rowOf(third)).blocks.appeal).toContain('oikaisuvaatimuksen')
  })
})
