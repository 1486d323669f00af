import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { assignCase } from '@/db/contact/cases/assignments/writes'
import { followCase, listMyCases } from '@/db/contact/cases/follow/reads'
import { findMerge, listAlike } from '@/db/contact/cases/merges/reads'
import { mergeCase } from '@/db/contact/cases/merges/writes'
import { disputeCase, replyToCase } from '@/db/contact/cases/moves/writes'
import { listMessages } from '@/db/outbox/reads'
import { seedTopics } from '@/db/seed/contact'
import { residents, staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { handling, signedIn, writing } from '@/tests/people'
import { anybody, caseOf, moved, refused, told } from './town'

let kari: Officer<'contact'>
let aino: Resident<'contact'>
beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  aino = writing(await signedIn(residents.aino))
})
afterAll(closeDatabase)

const joined = async (id: string, number: string) =>
  mergeCase(kari, { case: id, version: (await caseOf(kari, id)).version, number, offered: null })
const seen = async (key: string) => (await followCase(anybody, key)) ?? expect.unreachable()
const said = (at: string, text: string) => ({ at, text, event: randomUUID() })

test('everybody who told of it keeps their link and gets the one answer, and nobody reads another’s words', async () => {
  const main = await told({ text: 'Kuoppa koulun edessä, sanoo Ritva.' })
  const [one, other] = [await told({ text: 'Sama kuoppa, sanoo Aino.' }, aino), await told({ text: 'Taas kuoppa.' })]
  for (const { id } of [one, other]) await joined(id, main.reference)
  expect((await findMerge(kari, main.id)).joined.map(({ id }) => id)).toEqual([one.id, other.id])
  await replyToCase(anybody, said(other.key, 'Se syvenee, sanoo Onni.'))
  await moved(kari, main.id, 'done', { words: 'Kuoppa on paikattu.' })
  for (const { key } of [main, one, other]) {
    const page = await seen(key)
    expect(page.state).toBe('done')
    expect(page.events.at(-1)).toMatchObject({ to: 'done', words: 'Kuoppa on paikattu.' })
    expect(page.disputableTo).not.toBeNull()
  }
  const words = await Promise.all([main, one, other].map(async ({ key }) => JSON.stringify(await seen(key))))
  expect(words.map((text) => ['Ritva', 'Aino', 'Onni'].filter((name) => text.includes(name)))).toEqual([
    ['Ritva'],
    ['Aino'],
    ['Onni'],
  ])
  expect((await listMyCases(aino)).find(({ id }) => id === one.id)?.state).toBe('done')
  const messages = (await listMessages(aino)).filter(({ link }) => link === `/contact/follow/${one.reference}`)
  expect(messages).toHaveLength(2)
})

test('a joined reporter’s dispute goes to the main case, in their words to the desk alone', async () => {
  const [main, one] = [await told(), await told()]
  await joined(one.id, main.reference)
  await moved(kari, main.id, 'done', { words: 'Paikattu.' })
  await disputeCase(anybody, said(one.key, 'Ei ole paikattu.'))
  const after = await caseOf(kari, main.id)
  expect(after.state).toBe('reopen_requested')
  expect(after.events.at(-1)).toMatchObject({ words: 'Ei ole paikattu.', data: { joined: one.reference } })
  expect((await seen(one.key)).events.at(-1)?.words).toBe('Ei ole paikattu.')
  expect((await seen(main.key)).events.at(-1)).toMatchObject({ to: 'reopen_requested', words: null })
})

test('a question to the first reporter is not put to the joined ones', async () => {
  const [main, one] = [await told({ email: 'ritva@posti.example' }), await told()]
  await joined(one.id, main.reference)
  await moved(kari, main.id, 'waiting_reporter', { words: 'Kummalla puolella?' })
  const page = await seen(one.key)
  expect(page.state).toBe('in_progress')
  expect(JSON.stringify(page)).not.toContain('Kummalla')
  await replyToCase(anybody, said(one.key, 'Koulun puolella.'))
  expect((await caseOf(kari, main.id)).state).toBe('waiting_reporter')
})

test('taken out again, a case has the handler and the day it had', async () => {
  const [main, one] = [await told(), await told()]
  const { unitId, dueAt } = await caseOf(kari, one.id)
  await assignCase(kari, one.id, 1, unitId, kari.staff.id)
  await joined(one.id, main.reference)
  expect((await findMerge(kari, one.id)).main?.id).toBe(main.id)
  await moved(kari, one.id, 'in_progress')
  expect(await caseOf(kari, one.id)).toMatchObject({ state: 'in_progress', handler: kari.staff.id, unitId, dueAt })
  expect(await findMerge(kari, one.id)).toEqual({ main: null, joined: [] })
  await moved(kari, main.id, 'done', { words: 'Paikattu.' })
  expect((await seen(one.key)).state).toBe('in_progress')
})

test('no chains: who joins a merged case joins its main one, and who is joined takes theirs along', async () => {
  const [first, second, third, fourth] = [await told(), await told(), await told(), await told()]
  await joined(second.id, first.reference)
  await joined(third.id, second.reference)
  await joined(first.id, fourth.reference)
  const { joined: all } = await findMerge(kari, fourth.id)
  expect(all.map(({ id }) => id).toSorted()).toEqual([first.id, second.id, third.id].toSorted())
  await expect(joined(fourth.id, third.reference)).rejects.toEqual(refused('casework.cannotJoin'))
  await expect(joined(fourth.id, fourth.reference)).rejects.toEqual(refused('casework.cannotJoin'))
  await expect(joined(fourth.id, 'nonesuch')).rejects.toEqual(refused('casework.noSuchCase'))
})

test('two who join the same two crosswise at once: one does, and the other is told', async () => {
  for (let round = 0; round < 5; round++) {
    const [one, other] = [await told(), await told()]
    const both = await Promise.allSettled([joined(one.id, other.reference), joined(other.id, one.reference)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const reasons = both.flatMap((result) => (result.status === 'rejected' ? [result.reason.key] : []))
    expect(['casework.cannotJoin', 'contact.changedMeanwhile']).toContain(reasons[0])
  }
})

test('what is offered is open, of the same topic and most alike first', async () => {
  const one = await told({ text: 'Polkupyöräteline on vääntynyt kirjaston edessä.', place: 'Kirjasto' })
  const alike = await told({ text: 'Kirjaston polkupyöräteline vääntynyt.', place: 'Kirjasto' })
  const ended = await told({ text: 'Polkupyöräteline on vääntynyt kirjaston edessä.', place: 'Kirjasto' })
  await moved(kari, ended.id, 'done', { words: 'Suoristettu.' })
  const offered = (await listAlike(kari, one.id)).map(({ id }) => id)
  expect(offered[0]).toBe(alike.id)
  expect(offered).not.toContain(ended.id)
  expect(offered).not.toContain(one.id)
})

test('what lies near is offered before what only sounds alike, with the metres between; what lies elsewhere is not', async () => {
  const at = (latitude: number, longitude = 25.19) => ({
    place: 'Kartalla',
    latitude,
    longitude,
    placeMethod: 'pin' as const,
  })
  const one = await told({ text: 'Hylätty ostoskärry ojassa.', ...at(61.87) })
  const near = await told({ text: 'Kärry makaa kadun vieressä.', ...at(61.8705) })
  const far = await told({ text: 'Hylätty ostoskärry ojassa.', ...at(61.92) })
  const nowhere = await told({ text: 'Hylätty ostoskärry ojassa kunnan rajalla.', place: 'Kunnan raja' })
  const offered = await listAlike(kari, one.id)
  expect(offered[0]).toMatchObject({ id: near.id, metres: 56 })
  expect(offered.map(({ id }) => id)).not.toContain(far.id)
  expect(offered.find(({ id }) => id === nowhere.id)).toMatchObject({ metres: null })
})
