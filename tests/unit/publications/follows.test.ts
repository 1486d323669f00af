import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { followCase } from '@/db/contact/cases/follow/reads'
import { moveInput } from '@/db/contact/cases/moves/input'
import { moveCase } from '@/db/contact/cases/moves/writes'
import { findCase } from '@/db/contact/cases/reads'
import { sendCase } from '@/db/contact/cases/writes'
import { amFollowing, listFollowed } from '@/db/contact/follows/reads'
import { followCasePublished, unfollowCase } from '@/db/contact/follows/writes'
import { publicationInput } from '@/db/contact/publications/input'
import { findPublished } from '@/db/contact/publications/reads'
import { listSimilarCases } from '@/db/contact/publications/similar/reads'
import { decidePublication } from '@/db/contact/publications/writes'
import { listMessages } from '@/db/outbox/reads'
import { seedTopics } from '@/db/seed/contact'
import { residents, staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { atCounter, handling, signedIn, writing } from '@/tests/people'

let kari: Officer<'contact'>
let aino: Resident<'contact'>
let id: string
let reference: string
const anybody = atCounter('jamsa')

beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  aino = writing(await signedIn(residents.aino))
  const key = await sendCase(anybody, {
    ...{
      topic: 'katuvalot',
      kind: 'repair',
      text: 'Kolme lamppua on pimeänä.',
      place: 'Seppolantie 12',
      publish: true,
    },
    ...{ name: null, email: null, phone: null, seen: null, placeNeeded: false, subject2: null },
    submission: randomUUID(),
  })
  const sent = (await followCase(anybody, key)) ?? expect.unreachable()
  id = sent.id
  reference = sent.reference
})
afterAll(closeDatabase)

const copy = { verdict: 'publish', version: 1, title: 'Lamput pimeänä', text: 'Kolme lamppua on pimeänä.' }
const similar = (place: string) =>
  listSimilarCases(anybody, { topic: 'katuvalot', text: 'Valot eivät pala, kolme lamppua pimeänä', place, point: null })

test('nobody follows, and nobody is offered, what is not published', async () => {
  await expect(followCasePublished(anybody, reference, randomUUID())).rejects.toMatchObject({ key: 'gone' })
  expect(await similar('Seppolantie 10')).toEqual([])
  await decidePublication(kari, publicationInput.parse({ case: id, ...copy, place: 'Seppolantie 12' }))
})

test('who tells of the same place is shown it, who tells of another is not', async () => {
  expect((await similar('Seppolantiellä, numero 10')).map((one) => one.reference)).toEqual([reference])
  expect(await similar('Koulukatu 3')).toEqual([])
})

test('one press is one follower however often it arrives, and one resident is one', async () => {
  const submission = randomUUID()
  await Promise.all(Array.from({ length: 8 }, () => followCasePublished(anybody, reference, submission)))
  await Promise.all(Array.from({ length: 8 }, () => followCasePublished(aino, reference, randomUUID())))
  expect((await findPublished(anybody, reference))?.followers).toBe(2)
  expect(await amFollowing(aino, reference)).toBe(true)
})

test('a follower who has signed in hears of each turn once, until they stop following', async () => {
  const move = async (to: string, more = {}) => {
    const { version } = (await findCase(kari, id)) ?? expect.unreachable()
    await moveCase(kari, moveInput.parse({ case: id, version, to, ...more }))
  }
  const heard = async () => (await listMessages(aino)).filter(({ kind }) => kind === 'followedMoved')
  await move('in_progress')
  expect(await heard()).toMatchObject([
    { values: { title: 'Lamput pimeänä' }, link: `/contact/published/${reference}` },
  ])
  expect(await listFollowed(aino)).toMatchObject([{ reference, state: 'in_progress' }])
  await unfollowCase(aino, reference)
  await move('done', { words: 'Lamput on vaihdettu.' })
  expect(await heard()).toHaveLength(1)
})
