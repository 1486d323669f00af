import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Officer, Resident, Visitor } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { followCase, listMyCases } from '@/db/contact/cases/follow/reads'
import { mergeCase } from '@/db/contact/cases/merges/writes'
import { disputeCase, replyToCase } from '@/db/contact/cases/moves/writes'
import { noteCase, sendCase } from '@/db/contact/cases/writes'
import { planErasure, planErasures } from '@/db/contact/erasures/reads'
import { signatureOf } from '@/db/contact/erasures/rules'
import { eraseCase, eraseMine } from '@/db/contact/erasures/writes'
import { followCasePublished } from '@/db/contact/follows/writes'
import { forwardInput } from '@/db/contact/forwards/input'
import { forwardCase } from '@/db/contact/forwards/writes'
import { publicationInput } from '@/db/contact/publications/input'
import { findPublished } from '@/db/contact/publications/reads'
import { decidePublication } from '@/db/contact/publications/writes'
import { registryInput } from '@/db/contact/registry/input'
import { handToRegistry } from '@/db/contact/registry/writes'
import { liftHold, placeHold } from '@/db/contact/retention/holds/writes'
import { findRemoval } from '@/db/contact/retention/removals/reads'
import { subscribe } from '@/db/contact/subscriptions/writes'
import { answerSurvey } from '@/db/contact/surveys/writes'
import { watchInput } from '@/db/contact/watches/input'
import { watch } from '@/db/contact/watches/writes'
import { seedTopics } from '@/db/seed/contact'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { atCounter, handling, signedIn, writing } from '@/tests/people'
import { anybody, caseOf, moved, pothole, refused, told } from '../casework/town'
import { closeOwner, filesThere, pictured, rowOf, rowsOf, tablesWith } from '../retention/town'
import { closeLedger, journalOf, waitingMails } from './town'

vi.setConfig({ testTimeout: 60_000 })

let kari: Officer<'contact'>
let aino: Resident<'contact'>
let veikko: Resident<'contact'>
let ainoInRaasepori: Resident<'contact'>
beforeAll(async () => {
  for (const town of ['jamsa', 'raasepori'] as const) await seedTopics(townAtWork(town, 'contact', 'tests'))
  kari = await handling(staff.kari)
  aino = writing(await signedIn(residents.aino))
  ainoInRaasepori = writing(await signedIn(residents.aino, 'raasepori'))
  veikko = writing(await signedIn(residents.veikko))
})
afterAll(async () => {
  await closeOwner()
  await closeLedger()
  await closeDatabase()
})

const ritva = { name: 'Ritva Kärkkäinen', email: 'ritva@posti.example', phone: '0401234567' }
const hers = [...Object.values(ritva), 'puutarhassani', 'Pihani', 'sairastui', 'kiittää', 'Ritvan piha']

/** As its holder does it: looks at what goes, then says yes to that. */
async function erase(asker: Visitor<'contact'>, key: string) {
  const plan = (await planErasure(asker, key)) ?? expect.unreachable()
  await eraseCase(asker, { at: key, seen: signatureOf([plan]) })
  return plan.fate
}
const eraseAll = async (me: Resident<'contact'>) => eraseMine(me, { seen: signatureOf((await planErasures(me)).cases) })

/** A case as full of its reporter as it can be. */
async function full(more = {}, writer: Visitor<'contact'> = anybody) {
  const one = await told(
    { text: 'Kuoppa on puutarhassani.', place: 'Pihani', ...ritva, publish: true, ...more },
    writer,
  )
  await pictured(anybody, one.key)
  await replyToCase(anybody, { at: one.key, text: 'Koira sairastui.', event: randomUUID() })
  await noteCase(kari, one.id, 'Ritva Kärkkäinen soitti.')
  return one
}
async function ended(more = {}, writer: Visitor<'contact'> = anybody) {
  const one = await full(more, writer)
  await moved(kari, one.id, 'done', { words: 'Paikattu. Näin Ritva Kärkkäinen pyysi.' })
  await answerSurvey(anybody, { at: one.key, answer: 'yes', reasons: [], comment: 'kiittää Ritva' })
  return one
}
const publish = async (id: string) =>
  decidePublication(
    kari,
    publicationInput.parse({ case: id, version: 1, verdict: 'publish', title: 'Kuoppa', text: 'Kadulla on kuoppa.' }),
  )
const inAWeek = () => Temporal.Now.plainDateISO('Europe/Helsinki').add({ days: 7 }).toString()
const reporterOf = async (id: string) => (await rowsOf('reporters', id))[0] ?? expect.unreachable()

test('of an ended case nothing that tells of its holder is left in any table or file; its number and its course are', async () => {
  const { id, key, reference } = await ended()
  const files = await filesThere()
  expect(await tablesWith(...hers)).toEqual(
    expect.arrayContaining(['case_events', 'case_photos', 'cases', 'mails', 'reporters', 'surveys']),
  )
  expect(await erase(anybody, key)).toBe('whole')
  expect(await tablesWith(...hers)).toEqual([])
  expect((await filesThere()).length).toBeLessThan(files.length)
  expect(await rowOf(id)).toMatchObject({ reference, state: 'done', text: '—', place: null })
  expect((await caseOf(kari, id)).events.at(-1)).toMatchObject({ kind: 'blanked', by: 'reporter', words: null })
  expect(await followCase(anybody, key)).toBeNull()
  expect(await findRemoval(anybody, key)).toMatchObject({ reference, reason: 'erasure', own: true })
  // Of a case that is still there, its number says nothing to a passer-by.
  expect(await findRemoval(anybody, reference)).toBeNull()
})

test('what nobody has decided to publish never will be, and what was passed on and waits to be sent is not', async () => {
  const open = await full()
  await erase(anybody, open.key)
  expect((await rowsOf('case_publications', open.id))[0]).toMatchObject({ state: 'withdrawn' })
  await expect(publish(open.id)).rejects.toEqual(refused('contact.changedMeanwhile'))
  expect(await reporterOf(open.id)).toMatchObject({ publish: false })

  const passed = await full()
  const { version } = await caseOf(kari, passed.id)
  const reino = { name: 'Reino Urakka', email: 'reino@urakka.example', message: 'Ritvan piha.', tell: 'Välitetty.' }
  const form = { case: passed.id, version, locale: 'fi', shares: ['text'], dueOn: inAWeek(), ...reino }
  await forwardCase(kari, forwardInput.parse(form))
  expect(await tablesWith('Ritvan piha')).toContain('mails')
  await moved(kari, passed.id, 'done', { words: 'Paikattu.' })
  expect(await erase(anybody, passed.key)).toBe('whole')
  expect(await tablesWith('Ritvan piha')).not.toContain('mails')
})

test('a dispute and an erasure at the same moment: one of them holds', async () => {
  const { key } = await ended({ name: 'Onerva Salo' })
  const outcomes = await Promise.allSettled([
    erase(anybody, key),
    disputeCase(anybody, { at: key, text: 'Ei ole kunnossa.', event: randomUUID() }),
  ])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('twice is once, two at the same moment too, and a key that never opened anything is refused', async () => {
  const { id, key } = await ended({ name: 'Onerva Salo' })
  const seen = signatureOf([(await planErasure(anybody, key)) ?? expect.unreachable()])
  await Promise.all([eraseCase(anybody, { at: key, seen }), eraseCase(anybody, { at: key, seen })])
  await eraseCase(anybody, { at: key, seen })
  expect((await rowsOf('case_events', id)).filter(({ kind }) => kind === 'blanked')).toHaveLength(1)
  await expect(eraseCase(anybody, { at: 'x'.repeat(32), seen })).rejects.toEqual(refused('gone'))
})

test('of an open case only who told it goes: it is worked on and answered, and nobody is written to', async () => {
  const { id, key } = await full({ name: 'Lempi Aho', email: 'lempi@posti.example' })
  const reporter = await reporterOf(id)
  expect(await waitingMails(reporter.id)).toEqual(['caseReceived'])
  expect(await erase(anybody, key)).toBe('contact')
  expect(await waitingMails(reporter.id)).toEqual([])
  expect(await tablesWith('Lempi Aho', 'lempi@')).toEqual([])
  await moved(kari, id, 'done', { words: 'Paikattu.' })
  expect(await waitingMails(reporter.id)).toEqual([])
  expect(await rowOf(id)).toMatchObject({ state: 'done', text: 'Kuoppa on puutarhassani.', blanked_at: null })
  expect(await rowsOf('case_photos', id)).toHaveLength(1)
})

test('what was shown is what is done: a case that ended meanwhile is shown anew first', async () => {
  const { id, key } = await full()
  const seen = signatureOf([(await planErasure(anybody, key)) ?? expect.unreachable()])
  await moved(kari, id, 'done', { words: 'Tehty.' })
  await expect(eraseCase(anybody, { at: key, seen })).rejects.toEqual(refused('erasure.changed'))
  expect(await reporterOf(id)).toMatchObject({ name: ritva.name })
  await erase(anybody, key)
})

test('erased while an officer answers: the answer stands, and no mail to the erased address is left waiting', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id, key } = await full()
    const reporter = await reporterOf(id)
    const seen = signatureOf([(await planErasure(anybody, key)) ?? expect.unreachable()])
    const [answered, erased] = await Promise.allSettled([
      moved(kari, id, 'in_progress', { words: 'Katsomme.' }),
      eraseCase(anybody, { at: key, seen }),
    ])
    expect([answered.status, erased.status]).toEqual(['fulfilled', 'fulfilled'])
    expect(await rowOf(id)).toMatchObject({ state: 'in_progress' })
    expect(await waitingMails(reporter.id)).toEqual([])
  }
  expect(await tablesWith(ritva.email)).toEqual([])
})

test('a case on hold, and one answered together with such a case, is not erased until the hold is lifted', async () => {
  const [main, one] = [await ended({ name: 'Onerva Salo' }), await full({ name: 'Onerva Salo' })]
  const { version } = await caseOf(kari, one.id)
  await mergeCase(kari, { case: one.id, version, offered: null, number: main.reference })
  await placeHold(kari, main.id, 'Valitus')
  for (const { key, reference } of [main, one])
    await expect(eraseCase(anybody, { at: key, seen: `${reference}:whole` })).rejects.toEqual(refused('erasure.held'))
  expect(await reporterOf(one.id)).toMatchObject({ name: 'Onerva Salo' })
  await liftHold(kari, main.id)
  await erase(anybody, one.key)
  expect(await reporterOf(main.id)).toMatchObject({ name: 'Onerva Salo' })
  expect(await rowOf(main.id)).toMatchObject({ text: 'Kuoppa on puutarhassani.' })
})

test('what others were answered with, or is published, keeps what was told; their own reporters and followers stay', async () => {
  const [main, one] = [await full({ name: 'Lempi Aho' }), await full({ name: 'Onerva Salo' })]
  const { version } = await caseOf(kari, one.id)
  await mergeCase(kari, { case: one.id, version, offered: null, number: main.reference })
  await publish(main.id)
  for (const address of ['seuraaja@posti.example', ritva.email]) await subscribe(anybody, main.reference, address)
  await moved(kari, main.id, 'done', { words: 'Paikattu.' })
  expect(await erase(anybody, main.key)).toBe('names')
  expect(await tablesWith('Lempi Aho')).toEqual([])
  expect((await rowsOf('subscriptions', main.id)).map(({ address }) => address)).toEqual(['seuraaja@posti.example'])
  expect(await rowOf(main.id)).toMatchObject({ text: 'Kuoppa on puutarhassani.', blanked_at: null })
  expect(await findPublished(anybody, main.reference)).toMatchObject({ text: 'Kadulla on kuoppa.' })
  expect(await reporterOf(one.id)).toMatchObject({ name: 'Onerva Salo', email: ritva.email })
  expect((await followCase(anybody, one.key))?.text).toBe('Kuoppa on puutarhassani.')
})

/** Two reporters of one matter, both of whom have written to the case that answers it, and sent a photo of it. */
async function both() {
  const [main, one] = [await full({ name: 'Lempi Aho' }), await full({ name: 'Onerva Salo' })]
  const { version } = await caseOf(kari, one.id)
  await mergeCase(kari, { case: one.id, version, offered: null, number: main.reference })
  await replyToCase(anybody, { at: main.key, text: 'Lempi odottaa tietä.', event: randomUUID() })
  await replyToCase(anybody, { at: one.key, text: 'Onerva odottaa tietä.', event: randomUUID() })
  await pictured(anybody, one.key)
  await moved(kari, main.id, 'done', { words: 'Paikattu.' })
  await disputeCase(anybody, { at: one.key, text: 'Onerva kiistää tämän.', event: randomUUID() })
  await moved(kari, main.id, 'done', { words: 'Paikattu uudelleen.' })
  return { main, one }
}

test('whoever has joined a case takes their words and photos out of that one too, and nobody else’s', async () => {
  const { main, one } = await both()
  expect(JSON.stringify(await rowsOf('case_events', main.id))).toContain('Onerva')
  expect(await erase(anybody, one.key)).toBe('whole')
  const left = JSON.stringify(await rowsOf('case_events', main.id))
  expect(left).not.toContain('Onerva')
  expect(left).toContain('Lempi odottaa tietä.')
  expect(await rowsOf('case_photos', one.id)).toEqual([])
  expect(await rowsOf('case_photos', main.id)).toHaveLength(1)
  expect((await followCase(anybody, main.key))?.text).toBe('Kuoppa on puutarhassani.')
})

test('words said in a case that one has been taken out of again go as well', async () => {
  const { main, one } = await both()
  await moved(kari, one.id, 'in_progress')
  await moved(kari, one.id, 'done', { words: 'Tehty.' })
  await erase(anybody, one.key)
  expect(JSON.stringify(await rowsOf('case_events', main.id))).not.toContain('Onerva')
})

test('whoever told a case first takes nothing away of those who have joined it', async () => {
  const { main, one } = await both()
  const { id: joined } = await reporterOf(one.id)
  const waiting = await waitingMails(joined)
  expect(waiting).toContain('caseEnded')
  expect(await erase(anybody, main.key)).toBe('names')
  const left = JSON.stringify(await rowsOf('case_events', main.id))
  expect(left).not.toContain('Lempi')
  expect(left).toContain('Onerva odottaa tietä.')
  expect(left).toContain('Onerva kiistää tämän.')
  expect((await rowsOf('case_photos', main.id)).map(({ reporter }) => reporter)).toEqual([joined])
  expect(await waitingMails(joined)).toEqual(waiting)
})

test('what the registry has taken over stays', async () => {
  const { id, key } = await full({ name: 'Onerva Salo' })
  const { version } = await caseOf(kari, id)
  await handToRegistry(
    kari,
    registryInput.parse({ case: id, version: String(version), nature: 'appeal', telling: 'Siirretty kirjaamoon.' }),
  )
  expect(await planErasure(anybody, key)).toMatchObject({ fate: 'registered' })
  await expect(eraseCase(anybody, { at: key, seen: '' })).rejects.toEqual(refused('erasure.registered'))
})

test('a resident is taken out of all they told and follow at once, but for what is held; nobody else is touched, in any town', async () => {
  const [open, done, held] = [await full({}, aino), await ended({}, aino), await ended({}, aino)]
  await placeHold(kari, held.id, 'Korvausasia')
  const other = await ended({ name: 'Veikko Lahtinen' }, veikko)
  const elsewhere = await sendCase(ainoInRaasepori, pothole(ritva))
  await publish(other.id)
  await followCasePublished(aino, other.reference, randomUUID())
  await subscribe(aino, other.reference, 'aino@posti.example')
  await watch(aino, watchInput.parse({ email: 'aino@posti.example', every: 'week' }))
  expect((await planErasures(aino)).following).toBe(3)
  await expect(eraseMine(aino, { seen: '' })).rejects.toEqual(refused('erasure.changed'))
  await Promise.all([eraseAll(aino), eraseAll(aino)])
  expect((await listMyCases(aino)).map(({ reference }) => reference)).toEqual([held.reference])
  expect(await planErasures(aino)).toMatchObject({ following: 0, cases: [{ fate: 'held' }] })
  expect(await rowOf(open.id)).toMatchObject({ text: 'Kuoppa on puutarhassani.' })
  expect(await rowOf(done.id)).toMatchObject({ text: '—' })
  expect((await listMyCases(veikko)).map(({ reference }) => reference)).toEqual([other.reference])
  expect(await reporterOf(other.id)).toMatchObject({ name: 'Veikko Lahtinen' })
  expect(await planErasure(atCounter('raasepori'), elsewhere)).toMatchObject({ fate: 'contact' })
  expect((await planErasures(ainoInRaasepori)).cases).toHaveLength(1)
  expect(await planErasure(aino, elsewhere)).toBeNull()
  await liftHold(kari, held.id)
})

test('it is written down without a word of theirs', async () => {
  const { id, key } = await ended()
  await erase(anybody, key)
  expect(await journalOf(`case:${id}`)).toContainEqual({ actor: 'visitor', action: 'case.erased', detail: 'whole' })
})

test('the function that takes words out of a case does nothing while its reporter has a name, or in another town', async () => {
  const { id } = await ended({ name: 'Onerva Salo' })
  const { id: reporter } = await reporterOf(id)
  const ask = (asker: Visitor) =>
    inTown(asker, (tx) => tx.execute(sql`select erase_reporter(${reporter}, true)`)).then(
      () => 'done',
      () => 'refused',
    )
  expect([await ask(anybody), await ask(atCounter('raasepori'))]).toEqual(['refused', 'refused'])
  expect((await rowsOf('surveys', id))[0]).toMatchObject({ words: 'kiittää Ritva' })
})
