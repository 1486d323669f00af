import { randomUUID } from 'node:crypto'
import { utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Administrator, Officer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { followCase, listMyCases } from '@/db/contact/cases/follow/reads'
import { mergeCase } from '@/db/contact/cases/merges/writes'
import { disputeCase, replyToCase } from '@/db/contact/cases/moves/writes'
import { noteCase } from '@/db/contact/cases/writes'
import { readDashboard } from '@/db/contact/figures/dashboard/reads'
import { readPunctuality } from '@/db/contact/figures/punctuality/reads'
import { followCasePublished } from '@/db/contact/follows/writes'
import { answerForward } from '@/db/contact/forwards/answers/writes'
import { forwardInput } from '@/db/contact/forwards/input'
import { forwardKeyOf, listForwards, openForward } from '@/db/contact/forwards/reads'
import { forwardCase } from '@/db/contact/forwards/writes'
import { filtersOf } from '@/db/contact/open311/filters/input'
import { listRequests } from '@/db/contact/open311/reads'
import { decisionInput } from '@/db/contact/photos/input'
import { findPublicPhotoFile, listPhotos, publicPhotosOf } from '@/db/contact/photos/reads'
import { decidePhoto } from '@/db/contact/photos/writes'
import { publicationInput } from '@/db/contact/publications/input'
import { findPublished } from '@/db/contact/publications/reads'
import { decidePublication } from '@/db/contact/publications/writes'
import { findHold } from '@/db/contact/retention/holds/reads'
import { liftHold, placeHold } from '@/db/contact/retention/holds/writes'
import type { RetentionInput } from '@/db/contact/retention/input'
import { findRetentionRule, readRetention } from '@/db/contact/retention/reads'
import { findRemoval } from '@/db/contact/retention/removals/reads'
import { signatureOf } from '@/db/contact/retention/rules'
import { listRuns } from '@/db/contact/retention/runs/reads'
import { carryOut, openRun, startFirstRun } from '@/db/contact/retention/runs/writes'
import { saveRetention } from '@/db/contact/retention/writes'
import { subscribe } from '@/db/contact/subscriptions/writes'
import { answerSurvey } from '@/db/contact/surveys/writes'
import { listTopics } from '@/db/contact/topics/reads'
import { readPicture } from '@/db/files/reads'
import { sweepFiles } from '@/db/files/sweeping/writes'
import { seedTopics } from '@/db/seed/contact'
import { residents, staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { retentions } from '@/scripts/worker/retention'
import { administering, handling, signedIn, writing } from '@/tests/people'
import { anybody, caseOf, moved, refused, told } from '../casework/town'
import {
  answeredLater,
  closeOwner,
  endedAgo,
  filesThere,
  folder,
  happenedBefore,
  pictured,
  remainsOf,
  retargeted,
  rowOf,
  rowsOf,
  tablesWith,
} from './town'

// As in the worker, under its own role.
process.env.DATABASE_URL = process.env.WORKER_DATABASE_URL ?? ''
vi.setConfig({ testTimeout: 60_000 })

const job = townAtWork('jamsa', 'contact', 'retention')
let kari: Officer<'contact'>
let tuula: Administrator
let aino: Resident<'contact'>
let topic: string
beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  tuula = await administering(staff.tuula)
  aino = writing(await signedIn(residents.aino))
  topic = (await listTopics(anybody)).find(({ code }) => code === '171')?.id ?? expect.unreachable()
})
afterAll(async () => {
  await closeOwner()
  await closeDatabase()
})

const rule = (more: Partial<RetentionInput> = {}): RetentionInput => {
  const said = { topic, version: null, photoDays: 30, blankDays: 60, blankText: false, deleteDays: null, ...more }
  return { ...said, seen: signatureOf(said) }
}
const ruled = async (more: Partial<RetentionInput>) => {
  const version = (await findRetentionRule(tuula, topic))?.version ?? null
  await saveRetention(tuula, rule({ ...more, version }))
}
/** One night of the worker. */
const night = async () => {
  const run = (await openRun(job)) ?? expect.unreachable()
  await carryOut(job, run)
  return (await listRuns(tuula)).find(({ id }) => id === run)
}
const ritva = { name: 'Ritva Kärkkäinen', email: 'ritva@posti.example', phone: '0401234567' }
/** Others, of whom nobody looks for traces. */
const onerva = { name: 'Onerva Salo', email: 'onerva@posti.example', phone: '0407654321' }
const hers = [...Object.values(ritva), 'puutarhassani', 'Pihani', 'sairastui', 'kiittää Ritva', 'Ritvan piha']

/** A case as full of its reporter as it can be, ended. */
async function full(more = {}) {
  const one = await told({ text: 'Kuoppa on puutarhassani.', place: 'Pihani', ...ritva, publish: true, ...more })
  await pictured(anybody, one.key)
  await replyToCase(anybody, { at: one.key, text: 'Koira sairastui.', event: randomUUID() })
  await noteCase(kari, one.id, 'Ritva Kärkkäinen soitti.')
  await moved(kari, one.id, 'done', { words: 'Paikattu. Näin Ritva Kärkkäinen pyysi.' })
  await answerSurvey(anybody, { at: one.key, answer: 'yes', reasons: [], comment: 'kiittää Ritva' })
  return one
}

test('before the first run nothing goes by itself, and a rule is saved only as its effect was shown', async () => {
  const { id } = await told(onerva)
  await moved(kari, id, 'done', { words: 'Tehty.' })
  await endedAgo(id, 5000)
  await retentions()
  expect(await openRun(job)).toBeNull()
  expect((await caseOf(kari, id)).reporters[0]?.name).toBe(onerva.name)
  expect(() => saveRetention(tuula, { ...rule(), seen: '90-365-names-never' })).toThrow(refused('keeping.unseen'))
  await saveRetention(tuula, rule())
  await expect(saveRetention(tuula, rule())).rejects.toEqual(refused('keeping.changedMeanwhile'))
  expect(await findRetentionRule(kari, topic)).toMatchObject({ blankDays: 60, changedBy: 'Tuula Heinonen', version: 1 })
})

test('the report tells what would go today and soon, also under a rule not yet saved, and changes nothing', async () => {
  const [now, soon] = [await told(onerva), await told(onerva)]
  for (const { id, key } of [now, soon]) {
    await pictured(anybody, key)
    await moved(kari, id, 'done', { words: 'Tehty.' })
  }
  const before = (await readRetention(kari)).find(({ id }) => id === topic) ?? expect.unreachable()
  await endedAgo(now.id, 61)
  await endedAgo(soon.id, 35)
  const after = (await readRetention(kari)).find(({ id }) => id === topic) ?? expect.unreachable()
  expect(after.today.blank - before.today.blank).toBe(1)
  expect(after.today.photos - before.today.photos).toBe(2)
  expect(after.soon.blank - before.soon.blank).toBe(2)
  const strict = { topic, photoDays: 30, blankDays: 30, blankText: true, deleteDays: 31 }
  const drafted = (await readRetention(tuula, strict)).find(({ id }) => id === topic) ?? expect.unreachable()
  expect(drafted.today.delete - before.today.blank).toBe(2)
  expect((await caseOf(kari, now.id)).reporters[0]?.email).toBe(onerva.email)
})

test('the first run is asked for by somebody, once; then nobody is left in what is old, and the case still tells what was done', async () => {
  await startFirstRun(tuula)
  await expect(startFirstRun(tuula)).rejects.toEqual(refused('keeping.running'))
  await ruled({ blankText: true })
  const { id, key, reference } = await full()
  expect(await tablesWith(...hers)).toEqual(
    expect.arrayContaining(['case_events', 'case_photos', 'cases', 'mails', 'reporters', 'surveys']),
  )
  await endedAgo(id, 61)
  const run = await night()
  expect(run).toMatchObject({ by: 'Tuula Heinonen', finishedAt: expect.any(Date) })
  expect(run?.blanked).toBe(3)
  expect(await tablesWith(...hers)).toEqual([])
  expect(await filesThere()).toEqual([])
  const page = (await followCase(anybody, key)) ?? expect.unreachable()
  expect(page).toMatchObject({ reference, state: 'done', text: '—', place: null })
  expect(page.events.at(-1)).toMatchObject({ kind: 'blanked', by: 'system', words: null })
})

test('done twice is done once', async () => {
  const { id } = await full()
  await endedAgo(id, 61)
  expect(await night()).toMatchObject({ blanked: 1, photos: 1, deleted: 0 })
  const [row, events] = [await rowOf(id), await rowsOf('case_events', id)]
  expect(await night()).toMatchObject({ blanked: 0, photos: 0, deleted: 0 })
  expect([await rowOf(id), await rowsOf('case_events', id)]).toEqual([row, events])
})

test('where only names go, what was told and answered stays', async () => {
  await ruled({ blankText: false })
  const { id, key } = await full()
  await endedAgo(id, 61)
  await night()
  const page = (await followCase(anybody, key)) ?? expect.unreachable()
  expect(page.text).toBe('Kuoppa on puutarhassani.')
  expect(page.events.find(({ to }) => to === 'done')?.words).toContain('Paikattu')
  expect(await rowsOf('reporters', id)).toMatchObject([{ name: null, email: null, phone: null, person: null }])
  expect(JSON.stringify(await rowsOf('case_events', id))).not.toMatch(/sairastui|soitti/)
  expect(JSON.stringify(await rowsOf('surveys', id))).not.toContain('Ritva')
})

test('who told and who follows are no longer tied to a case, also not by what they were told of it', async () => {
  const { id, reference } = await told({ publish: true }, aino)
  await published(id)
  const linnea = writing(await signedIn(residents.veikko))
  await followCasePublished(linnea, reference, randomUUID())
  await subscribe(anybody, reference, 'seuraaja@posti.example')
  expect(await tablesWith('seuraaja@posti.example')).toEqual(['mails', 'subscriptions'])
  await moved(kari, id, 'done', { words: 'Tehty.' })
  expect(await tablesWith(`/contact/follow/${reference}`, `/contact/published/${reference}`)).toEqual(['messages'])
  await endedAgo(id, 61)
  await night()
  expect(await tablesWith(`/contact/follow/${reference}`, `/contact/published/${reference}`)).toEqual([])
  expect(await tablesWith('seuraaja@posti.example')).toEqual([])
  expect((await listMyCases(aino)).map((one) => one.id)).not.toContain(id)
  expect(await rowsOf('follows', id)).toMatchObject([{ person: null }])
  expect((await findPublished(anybody, reference))?.followers).toBe(1)
})

const published = async (id: string) =>
  decidePublication(
    kari,
    publicationInput.parse({ case: id, version: 1, verdict: 'publish', title: 'Kuoppa', text: 'Kadulla oli kuoppa.' }),
  )

test('whoever a case was passed on to outside is no longer named in it, their link is shut, and it can be deleted like any other', async () => {
  const { id } = await told(onerva)
  const reino = {
    name: 'Reino Urakka',
    email: 'reino@urakka.example',
    message: 'Reinolle tiedoksi.',
    tell: 'Välitetty.',
  }
  const dueOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const form = { case: id, version: (await caseOf(kari, id)).version, locale: 'fi', shares: ['text'], dueOn, ...reino }
  await forwardCase(kari, forwardInput.parse(form))
  const at = forwardKeyOf((await listForwards(kari, id))[0]?.id ?? '')
  const said = {
    at,
    event: randomUUID(),
    kind: 'not_ours',
    day: null,
    whose: 'Naapurin Martti',
    text: 'Sanoo Reino.',
  } as const
  await answerForward(anybody, said)
  await moved(kari, id, 'done', { words: 'Tehty.' })
  expect(await tablesWith('Reino', 'Martti')).toEqual(['case_events', 'forward_answers', 'forwards', 'mails'])
  await endedAgo(id, 61)
  await ruled({ blankText: true })
  await night()
  expect(await tablesWith('Reino', 'reino', 'Martti')).toEqual([])
  expect((await openForward(anybody, at))?.standing).not.toBe('open')
  await ruled({ deleteDays: 61 })
  await night()
  expect(await rowOf(id)).toBeUndefined()
  await ruled({})
})

test('of a photo for everybody the copy stays, of the others nothing; and the copy can still be decided about', async () => {
  const { id, key } = await told({ publish: true })
  await published(id)
  await pictured(anybody, key)
  await pictured(anybody, key)
  const [first] = await listPhotos(kari, id)
  const photo = first?.id ?? ''
  await decidePhoto(kari, decisionInput.parse({ photo, version: 0, decision: 'public', alt: 'Kuoppa' }))
  await moved(kari, id, 'done', { words: 'Tehty.' })
  await endedAgo(id, 31)
  const before = await filesThere()
  expect(await night()).toMatchObject({ photos: 2, blanked: 0 })
  expect(before.length - (await filesThere()).length).toBe(4)
  expect(await listPhotos(kari, id)).toHaveLength(1)
  const [shown] = await publicPhotosOf(anybody, [id])
  const file = (await findPublicPhotoFile(anybody, shown?.file ?? '')) ?? expect.unreachable()
  expect((await readPicture(anybody, file, 'small')).length).toBeGreaterThan(100)
  for (const [version, decision] of [
    [1, 'public'],
    [2, 'staff'],
    [3, 'public'],
  ] as const)
    await decidePhoto(kari, decisionInput.parse({ photo, version, decision, reason: 'other', alt: 'Kuoppa' }))
  expect(await publicPhotosOf(anybody, [id])).toHaveLength(1)
})

test('an open case, a disputed one and a held one stay whole; lifted, it goes', async () => {
  const [open, disputed, held] = [await told(onerva), await told(onerva), await told(onerva)]
  for (const { id } of [disputed, held]) await moved(kari, id, 'done', { words: 'Tehty.' })
  await disputeCase(anybody, { at: disputed.key, text: 'Ei ole tehty.', event: randomUUID() })
  await placeHold(kari, held.id, 'Vahingonkorvausasia')
  await expect(placeHold(kari, held.id, 'Toinen')).rejects.toEqual(refused('keeping.held'))
  expect(await findHold(kari, held.id)).toMatchObject({ why: 'Vahingonkorvausasia', name: 'Kari Laine' })
  await endedAgo(held.id, 4000)
  await night()
  for (const { id } of [open, disputed, held]) expect((await caseOf(kari, id)).reporters[0]?.name).toBe(onerva.name)
  await liftHold(kari, held.id)
  await liftHold(kari, held.id)
  expect(await findHold(kari, held.id)).toBeNull()
  await night()
  expect((await caseOf(kari, held.id)).reporters[0]?.name).toBeNull()
  expect(() => placeHold(kari, held.id, 'Hetu 131052-308T')).toThrow(refused('contact.identityCode'))
})

test('what has joined another goes when that one goes, and a hold on either keeps both', async () => {
  const [main, one] = [await told(onerva), await told(onerva)]
  await mergeCase(kari, {
    case: one.id,
    version: (await caseOf(kari, one.id)).version,
    number: main.reference,
    offered: null,
  })
  await endedAgo(one.id, 400)
  await night()
  expect((await caseOf(kari, one.id)).reporters[0]?.name).toBe(onerva.name)
  await moved(kari, main.id, 'done', { words: 'Tehty.' })
  await endedAgo(main.id, 61)
  await placeHold(kari, one.id, 'Valitus')
  await night()
  expect((await caseOf(kari, main.id)).reporters[0]?.name).toBe(onerva.name)
  await liftHold(kari, one.id)
  await night()
  for (const { id } of [main, one]) expect((await caseOf(kari, id)).reporters[0]?.name).toBeNull()
})

test('a case that is deleted leaves its number, the day and why: links, the public page and other systems are answered', async () => {
  await ruled({ deleteDays: 90 })
  const lempi = { name: 'Lempi Aho', email: 'lempi@posti.example', text: 'Kuoppa on Lempin pihalla.' }
  const { id, key, reference } = await full(lempi)
  await published(id)
  await endedAgo(id, 91)
  const run = await night()
  expect(run?.deleted).toBeGreaterThanOrEqual(1)
  expect(await rowOf(id)).toBeUndefined()
  expect(await tablesWith(reference)).toEqual(['case_removals'])
  expect(await tablesWith('Lemp', 'lemp')).toEqual([])
  expect(await followCase(anybody, key)).toBeNull()
  for (const way of [key, reference])
    expect(await findRemoval(anybody, way)).toMatchObject({ reference, reason: 'retention', at: expect.any(Date) })
  expect(await findRemoval(anybody, 'x'.repeat(32))).toBeNull()
  const asked = filtersOf({ one: () => undefined, all: () => [reference], names: [] }, new Date())
  expect((await listRequests(anybody, asked as Parameters<typeof listRequests>[1])).rows).toEqual([])
})

test('of a deleted case that nobody else could ever read its number tells nothing; its reporter’s link does', async () => {
  await ruled({ deleteDays: 90 })
  const { id, key, reference } = await full()
  await endedAgo(id, 91)
  await night()
  expect(await rowOf(id)).toBeUndefined()
  expect(await findRemoval(anybody, reference)).toBeNull()
  expect(await findRemoval(anybody, key)).toMatchObject({ reference, own: true })
})

test('the figures tell of the deleted cases of a period as they did before, and of nobody in them', async () => {
  await ruled({ deleteDays: 90 })
  await night()
  const [one, main, joined] = [await full(), await told(onerva), await told(onerva)]
  await published(one.id)
  await moved(kari, main.id, 'waiting_reporter', { words: 'Missä kohdassa?' })
  await replyToCase(anybody, { at: main.key, text: 'Päässä.', event: randomUUID() })
  await moved(kari, main.id, 'done', { words: 'Tehty.' })
  await disputeCase(anybody, { at: main.key, text: 'Ei ole.', event: randomUUID() })
  await moved(kari, main.id, 'in_progress')
  const { version } = await caseOf(kari, joined.id)
  await mergeCase(kari, { case: joined.id, version, number: main.reference, offered: null })
  await moved(kari, main.id, 'no_action', { reason: 'plan', words: 'Lumi tulee.' })
  const gone = [one, main, joined]
  for (const { id } of gone) await happenedBefore(id, 100)
  await answeredLater(one.id, 14)
  const before = [await figures(), await figures(true)]
  expect(await night()).toMatchObject({ deleted: 2 })
  for (const { id } of gone) expect(await rowOf(id)).toBeUndefined()
  expect([await figures(), await figures(true)]).toEqual(before)
  await retargeted(topic, 90)
  const { everybody: sheet, ...desk } = await figures()
  expect([desk.all, desk.months, sheet.all]).toEqual([before[0]?.all, before[0]?.months, before[0]?.everybody.all])
  const left = await remainsOf(Temporal.Now.zonedDateTimeISO('Europe/Helsinki').subtract({ days: 100 }))
  const plain = { merged: false, disputed: false, reopened: false, publication: null, ratings: 0, content: 0 }
  expect(left).toHaveLength(3)
  expect(left).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ ...plain, publication: 'redacted', ratings: 1, content: 1 }),
      expect.objectContaining({ ...plain, disputed: true, reopened: true }),
      expect.objectContaining({ ...plain, merged: true, closed: null }),
    ]),
  )
  for (const { id, reference } of gone) expect(JSON.stringify(left)).not.toMatch(new RegExp(`${id}|${reference}`))
})

/** All that is told of a period, whatever is open now: of the town and everybody, or of the unit of the topic. */
async function figures(ofUnit = false) {
  const unit = (await listTopics(anybody)).find(({ id }) => id === topic)?.unit.id
  const { pile, ...sheet } = await readDashboard(kari, { months: 12, unit: ofUnit ? unit : undefined })
  return { ...sheet, everybody: await readPunctuality(anybody) }
}

test('a run that was cut short goes on where it was, and a case that was opened meanwhile is left alone', async () => {
  const list = await Promise.all(Array.from({ length: 3 }, () => told(onerva)))
  for (const { id } of list) {
    await moved(kari, id, 'done', { words: 'Tehty.' })
    await endedAgo(id, 61)
  }
  const run = await openRun(job)
  // Nobody came to carry it out: the next night finds the same run, and two at once do each case once.
  expect(await openRun(job)).toBe(run)
  const [first] = list
  await disputeCase(anybody, { at: first?.key ?? '', text: 'Ei.', event: randomUUID() }).catch(() =>
    moved(kari, first?.id ?? '', 'in_progress'),
  )
  await Promise.all([carryOut(job, run ?? ''), carryOut(job, run ?? '')])
  const names = await Promise.all(list.map(async ({ id }) => (await caseOf(kari, id)).reporters[0]?.name ?? null))
  expect(names).toEqual([onerva.name, null, null])
  expect((await listRuns(kari)).find(({ id }) => id === run)).toMatchObject({ blanked: 2, by: null })
})

test('bytes that no row speaks of are swept up an hour later; the others stay', async () => {
  const { key } = await told()
  await pictured(anybody, key)
  const before = await filesThere()
  const lost = ['a', 'b'].map((letter) => `${letter.repeat(24)}-large.jpg`)
  for (const name of lost) await writeFile(join(folder(), name), 'x')
  const old = new Date(Date.now() - 2 * 3_600_000)
  await utimes(join(folder(), lost[0] ?? ''), old, old)
  for (const name of before) await utimes(join(folder(), name), old, old)
  expect(await sweepFiles(job)).toBe(1)
  expect(await filesThere()).toEqual([...before, lost[1] ?? ''].sort())
})
