import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { followCase } from '@/db/contact/cases/follow/reads'
import { replyToCase } from '@/db/contact/cases/moves/writes'
import { caseFilters } from '@/db/contact/cases/queue/input'
import { listCases } from '@/db/contact/cases/queue/reads'
import { agreeToPassOn } from '@/db/contact/consents/writes'
import { warnOfForwards } from '@/db/contact/forwards/alarms/writes'
import { type Answer, takeInput } from '@/db/contact/forwards/answers/input'
import { addForwardPhoto, answerForward, settleAnswer } from '@/db/contact/forwards/answers/writes'
import { type Forward, forwardInput } from '@/db/contact/forwards/input'
import { findForwardPhotoFile, forwardKeyOf, listForwards, openForward } from '@/db/contact/forwards/reads'
import { forwardCase, revokeForward } from '@/db/contact/forwards/writes'
import { decisionInput } from '@/db/contact/photos/input'
import { findOwnPhotoFile, listOwnPhotos, listPhotos } from '@/db/contact/photos/reads'
import { addOwnPhoto, addPhoto, decidePhoto } from '@/db/contact/photos/writes'
import { listReceivers, listReceiversInUse } from '@/db/contact/receivers/reads'
import { putToUse, saveReceiver } from '@/db/contact/receivers/writes'
import { registryInput } from '@/db/contact/registry/input'
import { handToRegistry } from '@/db/contact/registry/writes'
import { claimMail, noteSent } from '@/db/outbox/mails/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { letterOf } from '@/scripts/worker/letter'
import { photosOf } from '@/scripts/worker/letter-picture'
import { atCounter, handling } from '@/tests/people'
import { anybody, caseOf, moved, refused, told } from '../casework/town'
import { jpeg } from '../photos/hostile'
import { asOwner } from '../walls/canaries'

vi.setConfig({ testTimeout: 60_000 })
const sql = asOwner()
const job = townAtWork('jamsa', 'contact', 'tests')
let kari: Officer<'contact'>
let pekka: Officer<'contact'>
let lights: string

beforeAll(async () => {
  for (const town of ['jamsa', 'joutsa']) await seedTopics(townAtWork(town, 'contact', 'tests'))
  kari = await handling(staff.kari)
  pekka = await handling(staff.pekka)
  await sql`select set_config('app.municipality', 'jamsa', false)`
  lights = randomUUID()
  await saveReceiver(kari, { ...outsider, id: null, submission: lights, version: null })
})
beforeEach(() => sql`delete from mails`)
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const outsider = { name: 'Valaistus Oy', email: 'viat@valaistus.example', task: 'katuvalot', locale: 'sv' as const }
const ahead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Passes a case on as it stands now; returns the receiver's key. */
async function passed(id: string, more: object = {}) {
  const { version } = await caseOf(kari, id)
  const form = {
    case: id,
    version,
    recipient: lights,
    locale: 'fi',
    shares: ['text', 'place'],
    dueOn: ahead(5),
    ...more,
  }
  await forwardCase(kari, forwardInput.parse(form) as Forward)
  return forwardKeyOf((await listForwards(kari, id))[0]?.id ?? '')
}
const answer = (at: string, more: Partial<Answer> = {}): Answer => ({
  ...{ at, event: randomUUID(), kind: 'done', day: null, whose: null, text: 'Lamppu on vaihdettu.' },
  ...more,
})
async function settled(id: string, said: object = {}) {
  const { version } = await caseOf(kari, id)
  const [one] = (await listForwards(kari, id)).flatMap(({ answers }) => answers).filter(({ taken }) => taken === null)
  await settleAnswer(kari, takeInput.parse({ case: id, version, answer: one?.id, verdict: 'take', ...said }))
}
const seen = async (key: string) => (await openForward(anybody, key)) ?? expect.unreachable()
const seenOpen = async (key: string) => {
  const found = await seen(key)
  return found.standing === 'open' ? found : expect.unreachable()
}

test('a receiver is written to in their language, with a link that the database alone does not tell', async () => {
  const { id, reference } = await told()
  const key = await passed(id, { message: 'Kiitos avusta.' })
  const mail = (await claimMail(job)) ?? expect.unreachable()
  expect(mail).toMatchObject({ kind: 'forwarded', address: outsider.email, locale: 'sv', about: reference })
  const letter = letterOf(mail)
  expect(letter.text).toContain(`/sv/respons/svara/${key}`)
  expect(letter.text).toContain('> Kiitos avusta.')
  expect(letter.text).not.toContain('Koulukadulla')
  expect(key).toMatch(/^[\w-]{43}$/)
  const rows = JSON.stringify([await sql`select * from forwards`, await sql`select * from mails`])
  expect(rows).not.toContain(key)
  expect((await listForwards(kari, id))[0]).toMatchObject({ delivery: 'sending', name: outsider.name, late: null })
  await noteSent(job, mail.id)
  expect((await listForwards(kari, id))[0]?.delivery).toBe('sent')
})

test('photos that come after the case was passed on are seen by its receiver once staff have decided that they may be', async () => {
  const { id, key: own } = await told()
  const photo = async (before: readonly string[]) => {
    await addOwnPhoto(anybody, own, { bytes: jpeg, name: 'a.jpg', type: 'image/jpeg', alt: '' })
    return (await listPhotos(kari, id)).find((one) => !before.includes(one.id))?.id ?? expect.unreachable()
  }
  const decide = (of: string, version: string, decision: string) =>
    decidePhoto(kari, decisionInput.parse({ photo: of, version, decision, reason: 'face', blurs: [] }))
  const early = await photo([])
  const key = await passed(id)
  const later = await photo([early])
  await decide(early, '0', 'public')
  expect((await seenOpen(key)).photos).toEqual([])
  expect(await findForwardPhotoFile(anybody, key, later)).toBeNull()
  await decide(later, '0', 'public')
  expect((await seenOpen(key)).photos.map((one) => one.id)).toEqual([later])
  expect(await findForwardPhotoFile(anybody, key, later)).not.toBeNull()
  await decide(later, '1', 'staff')
  expect((await seenOpen(key)).photos).toEqual([])
})

test('the case is with them, and its reporter reads with whom', async () => {
  const { id, key } = await told()
  await passed(id, { tell: 'Annoimme asian eteenpäin.' })
  expect((await followCase(anybody, key))?.events.at(-1)).toMatchObject({
    to: 'forwarded',
    words: 'Annoimme asian eteenpäin.',
    data: { receiver: outsider.name },
  })
})

test('once more to somebody else, the case stays where it is and the first link goes on', async () => {
  const { id, key } = await told()
  const first = await passed(id)
  const second = await passed(id, { recipient: '', name: 'Vesiyhtiö', email: 'viat@vesi.example' })
  expect(second).not.toBe(first)
  expect((await seenOpen(first)).name).toBe(outsider.name)
  expect((await seenOpen(second)).name).toBe('Vesiyhtiö')
  expect((await followCase(anybody, key))?.events.at(-1)).toMatchObject({
    kind: 'told',
    data: { receiver: 'Vesiyhtiö' },
  })
})

test('without an address only the case moves', async () => {
  const { id } = await told()
  await passed(id, { recipient: '', name: 'Naapurikunta' })
  expect((await caseOf(kari, id)).state).toBe('forwarded')
  expect(await listForwards(kari, id)).toEqual([])
  expect(await claimMail(job)).toBeNull()
})

test('that a link was opened is written down once a day, each by itself', async () => {
  const { id } = await told()
  const [one, other] = [await passed(id), await passed(id)]
  await Promise.all([seenOpen(one), seenOpen(one), openForward(anybody, 'x'.repeat(43))])
  await seenOpen(other)
  const opened =
    await sql`select actor, detail from journal where action = 'case.forwardOpened' and object = ${`case:${id}`} order by seq`
  const links = (await listForwards(kari, id)).map((link) => `forward:${link.id}`)
  expect(opened.map(({ detail }) => detail).toSorted()).toEqual(links.toSorted())
  expect(opened[0]?.actor).toBe('visitor')
})

test('only what was chosen is shown, and identity codes never', async () => {
  const { id } = await told({ name: 'Aino Mäkinen', phone: '040 123' })
  await sql`update cases set text = 'Soita, tunnukseni on 131052-308T.' where id = ${id}`
  const [all, place] = [await passed(id), await passed(id, { shares: 'place' })]
  expect(await seenOpen(all)).toMatchObject({
    text: 'Soita, tunnukseni on ******-****.',
    place: 'Koulukatu 5',
    contacts: [],
  })
  expect(await seenOpen(place)).toMatchObject({ text: null, place: 'Koulukatu 5', contacts: [], photos: [] })
  expect(JSON.stringify([await seen(all), await seen(place)])).not.toMatch(/Aino|040 123|131052/)
})

test('how to reach the reporter is passed on only while they agree to it', async () => {
  const { id, key } = await told({ name: 'Aino Mäkinen', phone: '040 123' })
  await expect(passed(id, { shares: ['text', 'contact'] })).rejects.toEqual(refused('forwards.noConsent'))
  await agreeToPassOn(anybody, key, true)
  const link = await passed(id, { shares: ['text', 'contact'] })
  expect((await seenOpen(link)).contacts).toEqual([{ name: 'Aino Mäkinen', email: null, phone: '040 123' }])
  await agreeToPassOn(anybody, key, false)
  expect((await seenOpen(link)).contacts).toEqual([])
})

test('photos are shown one by one, blurred where staff have blurred them', async () => {
  const { id, key } = await told()
  for (const alt of ['Lamppu', 'Kasvot']) await addOwnPhoto(anybody, key, { bytes: jpeg, name: 'k.jpg', type: '', alt })
  const [one, other] = await listPhotos(kari, id)
  const link = await passed(id, { pictures: one?.id })
  expect((await seenOpen(link)).photos.map(({ alt }) => alt)).toEqual(['Lamppu'])
  const before = await findForwardPhotoFile(anybody, link, one?.id ?? '')
  expect(before).not.toBeNull()
  expect(await findForwardPhotoFile(anybody, link, other?.id ?? '')).toBeNull()
  expect(await findForwardPhotoFile(atCounter('joutsa'), link, one?.id ?? '')).toBeNull()
  const blurs = [{ x: '10', y: '10', width: '20', height: '20' }]
  await decidePhoto(
    kari,
    decisionInput.parse({ photo: one?.id, version: 0, decision: 'blurred', reason: 'face', blurs }),
  )
  const after = await findForwardPhotoFile(anybody, link, one?.id ?? '')
  expect(after?.key).toBeDefined()
  expect(after?.key).not.toBe(before?.key)
})

/** What was answered when a case was told, and a hidden answer that never leaves the desk. */
async function answered(id: string) {
  for (const [position, code, hidden, text] of [
    [0, 'PYLVAS', false, 'A 17, 131052-308T'],
    [1, 'SALAINEN', true, 'ABC-123'],
  ] as const)
    await sql`insert into case_answers (municipality, "case", position, code, type, hidden, question, values)
      values ('jamsa', ${id}, ${position}, ${code}, 'text', ${hidden}, ${sql.json({ fi: 'Pylvään numero' })}, ${sql.json([{ text }])})`
}

test('answers to the topic’s questions go with the words to whoever mends it, and to the registry', async () => {
  const [one, two, three] = [await told(), await told(), await told()]
  for (const { id } of [one, two, three]) await answered(id)
  const [open, closed] = [await passed(one.id, { shares: ['text'] }), await passed(two.id, { shares: ['place'] })]
  const given = await seen(open)
  expect(JSON.stringify(given)).toContain('A 17')
  expect(JSON.stringify(given)).not.toMatch(/131052|ABC-123/)
  expect(await seen(closed)).toMatchObject({ asked: [] })
  await replyToCase(anybody, { at: three.key, event: randomUUID(), text: 'Lamppu vilkkuu nyt.' })
  const { version } = await caseOf(kari, three.id)
  const over = { case: three.id, version, nature: 'claim', telling: 'Siirsimme asiasi.' }
  await handToRegistry(kari, registryInput.parse(over))
  const [mail] =
    await sql`select values ->> 'words' as words from mails where kind = 'unitRegistry' and values ->> 'case' = ${three.id}`
  expect(mail?.words).toMatch(/Pylvään numero: A 17[\s\S]*Lamppu vilkkuu nyt/)
  expect(mail?.words).not.toContain('ABC-123')
})

test('a link of another town, an unknown, a shut, an old and an ended one open nothing and take nothing', async () => {
  const [shut, old, ended] = [await told(), await told(), await told()]
  const keys = { shut: await passed(shut.id), old: await passed(old.id), ended: await passed(ended.id) }
  const photo = { bytes: jpeg, name: 'k.jpg', type: '', alt: '' }
  await revokeForward(kari, (await listForwards(kari, shut.id))[0]?.id ?? '')
  await sql`update forwards set expires_at = now() where "case" = ${old.id}`
  await moved(kari, ended.id, 'done', { words: 'Tehty.' })
  expect(await openForward(anybody, keys.shut)).toEqual({ standing: 'revoked' })
  expect(await openForward(anybody, keys.old)).toEqual({ standing: 'expired' })
  expect(await openForward(anybody, keys.ended)).toEqual({ standing: 'ended' })
  const unknown = 'x'.repeat(43)
  expect(await openForward(anybody, unknown)).toBeNull()
  const open = await passed((await told()).id)
  const joutsa = atCounter('joutsa')
  expect(await openForward(joutsa, open)).toBeNull()
  for (const [who, at] of [
    [anybody, keys.shut],
    [anybody, keys.old],
    [anybody, keys.ended],
    [anybody, unknown],
    [joutsa, open],
  ] as const) {
    await expect(answerForward(who, answer(at))).rejects.toEqual(refused('forwards.shut'))
    await expect(addForwardPhoto(who, at, photo)).rejects.toEqual(refused('forwards.shut'))
  }
  expect(
    await sql`select 1 from forward_answers a join forwards f on f.id = a.forward
    where f."case" in ${sql([shut.id, old.id, ended.id])}`,
  ).toHaveLength(0)
})

test('an officer of another town can neither see, shut nor settle', async () => {
  const { id } = await told()
  const key = await passed(id)
  await answerForward(anybody, answer(key))
  const [one] = await listForwards(kari, id)
  expect(await listForwards(pekka, id)).toEqual([])
  await expect(revokeForward(pekka, one?.id ?? '')).rejects.toEqual(refused('gone'))
  const said = { case: id, version: 3, answer: one?.answers[0]?.id, verdict: 'take', wording: 'x' }
  await expect(settleAnswer(pekka, takeInput.parse(said))).rejects.toEqual(refused('gone'))
  expect((await seen(key)).standing).toBe('open')
})

test('an answer is the desk’s alone until it is taken; then its words and its end are the reporter’s', async () => {
  const { id, key } = await told()
  const link = await passed(id)
  await answerForward(anybody, answer(link, { kind: 'accepted', text: null }))
  await settled(id)
  expect((await caseOf(kari, id)).state).toBe('forwarded')
  await answerForward(anybody, answer(link, { text: 'Lamppu on vaihdettu, hinta 80 euroa.' }))
  const events = (await caseOf(kari, id)).events
  expect(events.at(-1)).toMatchObject({ kind: 'outside', by: 'external', note: 'Lamppu on vaihdettu, hinta 80 euroa.' })
  expect(JSON.stringify(await followCase(anybody, key))).not.toContain('80 euroa')
  await settled(id, { wording: 'Lamppu on vaihdettu.' })
  const page = await followCase(anybody, key)
  expect(page).toMatchObject({ state: 'done' })
  expect(page?.events.at(-1)).toMatchObject({ to: 'done', words: 'Lamppu on vaihdettu.' })
  expect(JSON.stringify(page)).not.toContain('80 euroa')
  expect((await seen(link)).standing).toBe('ended')
})

test('what was done is told in words, and a second officer who takes the same answer is told so', async () => {
  const { id } = await told()
  const link = await passed(id)
  await answerForward(anybody, answer(link))
  await expect(settled(id, { wording: '' })).rejects.toEqual(refused('contact.missing'))
  const { version } = await caseOf(kari, id)
  const said = (await listForwards(kari, id))[0]?.answers[0]?.id
  const take = takeInput.parse({ case: id, version, answer: said, verdict: 'take', wording: 'Vaihdettu.' })
  const outcomes = await Promise.allSettled([settleAnswer(kari, take), settleAnswer(kari, take)])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a planned day becomes the case’s, by way of the desk, and the link waits for it', async () => {
  const { id, key } = await told()
  const link = await passed(id)
  await answerForward(anybody, answer(link, { kind: 'planned', day: ahead(40), text: 'Viikolla.' }))
  const [one] = await listForwards(kari, id)
  expect(one?.expiresAt.valueOf()).toBeGreaterThan(Date.parse(ahead(50)))
  await settled(id, { wording: 'Työ tehdään ensi kuussa.' })
  const { state, events } = (await followCase(anybody, key)) ?? expect.unreachable()
  expect(state).toBe('planned')
  expect(events.map(({ to }) => to).slice(-3)).toEqual(['forwarded', 'in_progress', 'planned'])
  expect(events.at(-1)).toMatchObject({ words: 'Työ tehdään ensi kuussa.', data: { day: ahead(40) } })
  await answerForward(anybody, answer(link))
  await settled(id, { wording: 'Tehty.' })
  expect((await caseOf(kari, id)).state).toBe('done')
})

test('who says that it is not theirs has no link any more, and the case is back', async () => {
  const { id } = await told()
  const link = await passed(id)
  await answerForward(anybody, answer(link, { kind: 'not_ours', whose: 'Vesiyhtiö', text: null }))
  expect((await caseOf(kari, id)).events.at(-1)?.data).toEqual({
    from: outsider.name,
    answer: 'not_ours',
    whose: 'Vesiyhtiö',
  })
  await settled(id)
  expect((await caseOf(kari, id)).state).toBe('in_progress')
  expect(await seen(link)).toEqual({ standing: 'revoked' })
})

test('an answer put aside changes nothing and is gone from the queue’s marks', async () => {
  const { id, key, reference } = await told()
  const marked = async () =>
    (await listCases(kari, caseFilters.parse({ q: reference }))).rows.map(({ answered, unread }) => [answered, unread])
  const link = await passed(id)
  expect(await marked()).toEqual([[false, false]])
  await replyToCase(anybody, { at: key, event: randomUUID(), text: 'Se vilkkuu.' })
  await answerForward(anybody, answer(link))
  // What the reporter has said is not hidden by what somebody else says after it.
  expect(await marked()).toEqual([[true, true]])
  const before = (await caseOf(kari, id)).state
  await settled(id, { verdict: 'aside' })
  expect(await marked()).toEqual([[false, true]])
  expect((await caseOf(kari, id)).state).toBe(before)
  expect((await listForwards(kari, id))[0]?.answers[0]?.taken).toBe(false)
  await answerForward(anybody, answer(link))
  await expect(settled(id, { verdict: '' })).rejects.toEqual(refused('gone'))
})

test('the same form sent twice says it once, and nobody answers without end', async () => {
  const link = await passed((await told()).id)
  const once = answer(link, { kind: 'accepted', text: null })
  for (let time = 0; time < 3; time++) await answerForward(anybody, once)
  expect((await seenOpen(link)).answers).toHaveLength(1)
  for (let time = 0; time < 19; time++) await answerForward(anybody, answer(link, { kind: 'accepted', text: null }))
  await expect(answerForward(anybody, answer(link))).rejects.toEqual(refused('forwards.full'))
})

test('identity codes are not taken, nor a day that has gone, nor given', async () => {
  const { id } = await told()
  await expect(passed(id, { message: 'Tunnus 131052-308T' })).rejects.toEqual(refused('contact.identityCode'))
  await expect(passed(id, { dueOn: '2026-01-01' })).rejects.toEqual(refused('forwards.dueInPast'))
  const link = await passed(id)
  const coded = answer(link, { text: 'Tunnus 131052-308T' })
  await expect(answerForward(anybody, coded)).rejects.toEqual(refused('contact.identityCode'))
  const gone = answer(link, { kind: 'planned', day: '2026-01-01' })
  await expect(answerForward(anybody, gone)).rejects.toEqual(refused('forwards.plannedInPast'))
})

test('a receiver’s photo is the desk’s until somebody decides that it may be seen', async () => {
  const { id, key } = await told()
  const link = await passed(id)
  const upload = { bytes: jpeg, name: 'k.jpg', type: 'image/jpeg', alt: 'Uusi lamppu 131052-308T' }
  await addForwardPhoto(anybody, link, upload)
  const [photo] = await listPhotos(kari, id)
  expect(photo).toMatchObject({ name: outsider.name, stage: 'after', decision: null })
  expect((await seenOpen(link)).sent).toEqual([{ id: photo?.id, alt: 'Uusi lamppu ******-****' }])
  expect(await listOwnPhotos(anybody, key)).toEqual([])
  expect(await findOwnPhotoFile(anybody, key, photo?.id ?? '')).toBeNull()
  const verdict = { photo: photo?.id, version: 0, decision: 'public', alt: 'Uusi lamppu' }
  await decidePhoto(kari, decisionInput.parse(verdict))
  expect((await listOwnPhotos(anybody, key)).map(({ alt }) => alt)).toEqual(['Uusi lamppu'])
  for (let more = 0; more < 4; more++) await addForwardPhoto(anybody, link, upload)
  await expect(addForwardPhoto(anybody, link, upload)).rejects.toEqual(refused('photos.full'))
})

test('a late receiver alarms the unit once for each day that was agreed', async () => {
  const { id, reference } = await told()
  const link = await passed(id, { dueOn: ahead(2) })
  await sql`delete from mails`
  const alarms = async (days: number) => {
    await warnOfForwards(job, new Date(Date.now() + days * 86_400_000))
    const rows = await sql`select address from mails where kind = 'unitForwardLate' and about = ${reference}`
    return rows.length
  }
  expect(await alarms(1)).toBe(0)
  expect([await alarms(4), await alarms(5)]).toEqual([1, 1])
  await answerForward(anybody, answer(link, { kind: 'planned', day: ahead(10), text: null }))
  expect([await alarms(6), await alarms(12), await alarms(13)]).toEqual([1, 2, 2])
  await answerForward(anybody, answer(link))
  expect(await alarms(30)).toBe(2)
})

test('a receiver out of use is not offered and not written to; two who change one are told of each other', async () => {
  const submission = randomUUID()
  const said = { ...outsider, name: 'Auraus Ky', id: null, submission, version: null }
  await saveReceiver(kari, said)
  await saveReceiver(kari, said)
  expect((await listReceivers(kari)).filter(({ name }) => name === 'Auraus Ky')).toHaveLength(1)
  await saveReceiver(kari, { ...said, id: submission, version: 1, task: 'auraus' })
  const late = saveReceiver(kari, { ...said, id: submission, version: 1, task: 'hiekoitus' })
  await expect(late).rejects.toEqual(refused('forwards.receiverChanged'))
  await putToUse(kari, submission, 'off')
  expect((await listReceiversInUse(kari)).map(({ name }) => name)).toEqual([outsider.name])
  await expect(passed((await told()).id, { recipient: submission })).rejects.toEqual(refused('gone'))
  await putToUse(kari, submission, 'on')
  expect(await listReceiversInUse(kari)).toHaveLength(2)
  expect(await listReceivers(pekka)).toEqual([])
})

test('the registry gets a claim as it came, with the time it came, and the reporter is told', async () => {
  const { id, key, reference } = await told({
    text: 'Vaadin korvausta vanteesta.',
    seen: 'damageClaim',
    phone: '040 123',
  })
  await sql`update cases set created_at = '2026-11-02T07:30:00Z' where id = ${id}`
  for (const alt of ['Vanne lähempää', ''])
    await addOwnPhoto(anybody, key, { bytes: jpeg, name: 'a.jpg', type: 'image/jpeg', alt })
  await addPhoto(
    kari,
    { case: id, stage: 'after' },
    { bytes: jpeg, name: 'b.jpg', type: 'image/jpeg', alt: 'Paikattu' },
  )
  await sql`delete from mails`
  const { version } = await caseOf(kari, id)
  await handToRegistry(
    kari,
    registryInput.parse({ case: id, version, nature: 'claim', telling: 'Siirsimme asiasi kirjaamoon.' }),
  )
  const mail = (await claimMail(job)) ?? expect.unreachable()
  expect(mail).toMatchObject({ kind: 'unitRegistry', address: 'kirjaamo@jamsa.example', about: reference })
  const letter = letterOf(mail, null, await photosOf(job, mail))
  const { subject, text } = letter
  expect(letter.attachments?.map(({ filename }) => filename)).toEqual(['photo-1.jpg', 'photo-2.jpg'])
  expect(text).toContain('Kuvat liitteinä:\nphoto-1.jpg: Vanne lähempää\nphoto-2.jpg')
  for (const { content } of letter.attachments ?? [])
    expect(await sharp(content as Buffer).metadata()).toMatchObject({ format: 'jpeg' })
  expect(await photosOf(job, { ...mail, kind: 'caseMoved' })).toEqual([])
  expect(subject).toContain('vahingonkorvausvaatimus')
  for (const part of ['2.11.2026', '9.30', '> Vaadin korvausta vanteesta.', '040 123', 'Koulukatu 5'])
    expect(text).toContain(part)
  expect(await followCase(anybody, key)).toMatchObject({
    state: 'answered',
    createdAt: new Date('2026-11-02T07:30:00Z'),
  })
  const followed = (await followCase(anybody, key)) ?? expect.unreachable()
  expect(followed.events.at(-1)?.words).toBe('Siirsimme asiasi kirjaamoon.')
  expect(followed).toMatchObject({ registered: true, until: null })
  await noteSent(job, mail.id)
  expect(JSON.stringify(await sql`select * from mails`)).not.toContain('vanteesta')
  const again = handToRegistry(kari, registryInput.parse({ case: id, version, nature: 'claim', telling: 'x' }))
  await expect(again).rejects.toEqual(refused('contact.changedMeanwhile'))
})
