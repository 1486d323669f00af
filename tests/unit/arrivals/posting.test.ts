import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { listLetters, printLetter } from '@/db/grants/applications/arrivals/letters/reads'
import { writeAsDesk } from '@/db/grants/applications/messages/writes'
import { noticeLetters, postedInput } from '@/db/grants/applications/postings/input'
import { countToPost, listToPost } from '@/db/grants/applications/postings/reads'
import { isPosted, noticeLetter } from '@/db/grants/applications/postings/rules'
import { postings } from '@/db/grants/applications/postings/tables'
import { notePosted } from '@/db/grants/applications/postings/writes'
import { applications } from '@/db/grants/applications/tables'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { awards } from '@/db/grants/awards/tables'
import { extensions } from '@/db/grants/extensions/tables'
import { refuseMoreTime } from '@/db/grants/extensions/writes'
import { lapseAward } from '@/db/grants/receipts/checking/writes'
import { remindOfReceipts } from '@/db/grants/receipts/reminders/writes'
import { askForMore } from '@/db/grants/reports/checking/writes'
import { bringReports } from '@/db/grants/reports/reminders/writes'
import { messageKinds } from '@/db/outbox/input'
import { mailKinds } from '@/db/outbox/mails/input'
import { mails } from '@/db/outbox/mails/tables'
import { messages } from '@/db/outbox/tables'
import { members } from '@/db/people/organisations/tables'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { openCall, published } from '../applications/cast'
import { givenGrant, givenGroup, town } from '../grants-money/ground'
import { answer } from '../organisations/cast'
import { answered, day, givenReport, press, reportNow, sent } from '../use-reports/cast'
import { registered } from './cast'

let aino: Resident<'grants'>
let sanna: GrantOfficer<'prepare'>
let matti: GrantOfficer<'prepare'>
let maria: GrantOfficer<'prepare'>
const today = finnishDay(new Date())
const inDays = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString()

beforeAll(async () => {
  aino = applying(await signedIn(residents.aino))
  sanna = await withDuty(staff.sanna, 'prepare')
  matti = await withDuty(staff.matti, 'prepare')
  maria = await withDuty(staff.maria, 'prepare')
})
afterAll(closeDatabase)

/** Makes an application one of somebody whom the portal knows by paper alone. */
const onPaper = (application: string) =>
  inTown(town, (tx) =>
    tx.update(applications).set({ person: null, paperName: 'Helmi Malli' }).where(eq(applications.id, application)),
  )
const toPost = async (application: string) =>
  (await listToPost(sanna)).filter((letter) => letter.application === application)
const kinds = async (application: string) => (await toPost(application)).map(({ kind }) => kind)
const told = () => inTown(town, async (tx) => [await tx.$count(messages), await tx.$count(mails)])

describe('what is told by post', () => {
  test('is all that is told to applicants, but that something of theirs has arrived, and that a draft will go', () => {
    const about = /^(application|decision|appeal|recovery|report|receipt|payment)/
    const shared = messageKinds.filter((kind) => about.test(kind) && (mailKinds as readonly string[]).includes(kind))
    expect(shared.filter((kind) => !isPosted(kind)).toSorted()).toEqual([
      ...['receiptsReceived', 'recoveryAnswered', 'reportReceived'],
    ])
    expect(isPosted('draftEnding')).toBe(false)
  })

  test('has its words in every language, and sends nobody to a page they cannot open', () => {
    const cuts = JSON.stringify([{ what: 'Kukat', reason: 'flowers', cents: 2000 }])
    const known = { call: 'Haku', due: '2027-03-01', what: 'Vuokra', fault: 'unreadable', cents: '123456', cuts }
    const values = { ...known, note: 'Ensin.\n\nSitten.', reference: 'RF12 3456' }
    for (const locale of ['fi', 'sv', 'en'] as const)
      for (const kind of noticeLetters) {
        const words = JSON.stringify(noticeLetter(locale, kind, values))
        expect(words).not.toMatch(/[{]\w+[}]|undefined|sivul|\bsida|\bpage/)
        expect(words).toContain('Haku')
      }
    const cut = JSON.stringify(noticeLetter('sv', 'receiptsCut', values))
    for (const part of ['Kukat', 'Blommor understöds inte.', '1\u00a0234,56\u00a0€']) expect(cut).toContain(part)
    const asked = noticeLetter('en', 'receiptAsked', values).blocks
    expect(asked).toContainEqual({ paragraph: 'Sitten.' })
    expect(JSON.stringify(asked)).toContain('The picture cannot be read.')
  })
})

test('a letter waits for the desk until it has been posted, and every one of them can be printed', async () => {
  const application = await registered(sanna, await published('postitettavat', openCall()))
  const message = randomUUID()
  await writeAsDesk(sanna, { application, message, text: 'Soittakaa meille.' })
  expect(await kinds(application)).toEqual(['applicationReceived', 'applicationMessage'])
  for (const { letter } of await toPost(application)) {
    const kind = letter.kind as 'received' | 'message'
    expect((await printLetter(sanna, { application, kind, of: letter.of }))?.subarray(0, 5).toString()).toBe('%PDF-')
  }
  const ids = (await toPost(application)).map(({ id }) => id)
  const before = await countToPost(sanna)
  await Promise.all([notePosted(sanna, { postings: ids }), notePosted(matti, { postings: ids })])
  expect(await toPost(application)).toEqual([])
  expect(await countToPost(sanna)).toBe(before - 2)
  expect((await listLetters(sanna, application)).map(({ kind, postedAt }) => [kind, postedAt !== null])).toEqual([
    ['received', true],
    ['message', true],
  ])
  expect(postedInput.safeParse({}).success).toBe(false)
})

test('a letter of another town is not there to be posted', async () => {
  const application = await registered(sanna, await published('toisen-kunnan', openCall()))
  const [letter] = await toPost(application)
  await notePosted(maria, { postings: [letter?.id ?? ''] })
  expect((await listToPost(maria)).map(({ id }) => id)).not.toContain(letter?.id)
  expect(await kinds(application)).toEqual(['applicationReceived'])
})

test('receipts that do not come: one reminder by post, and that the grant is not paid; nobody is told by mail', async () => {
  const { application, decision } = await givenGrant(aino, { number: 'postitse-1' })
  await onPaper(application)
  await bringAwards(town)
  const due = async (days: number) => {
    const [row] = await inTown(town, (tx) =>
      tx
        .update(awards)
        .set({ receiptsDueOn: inDays(days) })
        .where(eq(awards.decision, decision))
        .returning(),
    )
    return { award: row?.id ?? '', version: row?.version ?? 0 }
  }
  const { award } = await due(10)
  const before = await told()
  await remindOfReceipts(town, day(today))
  await remindOfReceipts(town, day(inDays(1)))
  expect(await kinds(application)).toEqual(['receiptsSoon'])
  const [asked] = await inTown(town, (tx) =>
    tx
      .insert(extensions)
      .values({
        ...{ municipality: 'jamsa' as const, application, award, reason: 'Sairaus.' },
        ...{ dueOn: inDays(10), wishedOn: inDays(60), askedOn: today },
      })
      .returning(),
  )
  await refuseMoreTime(sanna, { extension: asked?.id ?? '', note: 'Aikaa on jo annettu.' })
  await lapseAward(sanna, await due(-1))
  expect(await kinds(application)).toEqual(['receiptsSoon', 'receiptsMoreTimeRefused', 'receiptsLapsed'])
  expect(await told()).toEqual(before)
  const letters = await listLetters(sanna, application)
  expect(letters.map(({ notice }) => notice)).toEqual(['receiptsSoon', 'receiptsMoreTimeRefused', 'receiptsLapsed'])
  const [first] = letters
  const pdf = await printLetter(sanna, { application, kind: 'notice', of: first?.of ?? '' })
  expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-')
  const other = await givenGrant(aino, { number: 'postitse-2' })
  expect(await printLetter(sanna, { application: other.application, kind: 'notice', of: first?.of ?? '' })).toBeNull()
})

test('what more a report needs is in its letter, with the day that was set for it', async () => {
  const { application, report } = await givenReport(aino)
  await answered(aino, report)
  await sent(aino, report)
  await onPaper(application)
  await askForMore(sanna, { ...(await press(report)), on: inDays(14), wanted: 'Toimittakaa tilinpäätös.' })
  const rows = await inTown(town, (tx) => tx.select().from(postings).where(eq(postings.application, application)))
  expect(rows).toMatchObject([{ kind: 'reportAsked', values: { due: inDays(14), note: 'Toimittakaa tilinpäätös.' } }])
})

test('a report falls due, is reminded of and is late by post', async () => {
  const { application, report } = await givenReport(aino)
  await onPaper(application)
  const due = (await reportNow(report)).dueOn
  const at = (days: number) => bringReports(town, day(due).add({ days }))
  for (const days of [-40, -10, -9, 1, 2]) await at(days)
  expect(await kinds(application)).toEqual(['reportDue', 'reportSoon', 'reportOverdue'])
})

test('what was left for an organisation before it had a member in the portal is still there to be posted', async () => {
  const organisation = await givenGroup(aino, 'Myöhemmin portaaliin')
  const { application } = await givenGrant(aino, { organisation, number: 'postitse-3' })
  await inTown(town, (tx) => tx.delete(members).where(eq(members.organisation, organisation)))
  const message = randomUUID()
  await writeAsDesk(sanna, { application, message, text: 'Tervetuloa.' })
  await inTown(town, (tx) =>
    tx.insert(members).values({ municipality: 'jamsa', organisation, person: aino.person.id, role: 'owner' }),
  )
  expect(await kinds(application)).toEqual(['applicationMessage'])
  expect(await answer(printLetter(sanna, { application, kind: 'message', of: message }))).toBe('done')
  await writeAsDesk(sanna, { application, message: randomUUID(), text: 'Nyt portaalissa.' })
  expect(await kinds(application)).toEqual(['applicationMessage'])
})
