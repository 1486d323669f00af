import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Officer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { followCase } from '@/db/contact/cases/follow/reads'
import { moveInput } from '@/db/contact/cases/moves/input'
import { moveCase } from '@/db/contact/cases/moves/writes'
import { findCase } from '@/db/contact/cases/reads'
import { sendCase } from '@/db/contact/cases/writes'
import { publicationInput } from '@/db/contact/publications/input'
import { decidePublication } from '@/db/contact/publications/writes'
import { disputeAsFollower } from '@/db/contact/subscriptions/disputes/writes'
import { mostUnanswered } from '@/db/contact/subscriptions/input'
import { findSubscription, listSubscribed, subscriptionSecret } from '@/db/contact/subscriptions/reads'
import {
  confirmSubscription,
  dropOldSubscriptions,
  endOwnSubscription,
  endSubscription,
  subscribe,
} from '@/db/contact/subscriptions/writes'
import { claimMail, noteSent } from '@/db/outbox/mails/writes'
import { seedTopics } from '@/db/seed/contact'
import { residents, staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { letterOf } from '@/scripts/worker/letter'
import { atCounter, handling, signedIn, writing } from '@/tests/people'
import { asOwner } from '../walls/canaries'

const job = townAtWork('jamsa', 'contact', 'tests')
const anybody = atCounter('jamsa')
const inSwedish = { ...anybody, locale: 'sv' as const }
const sql = asOwner()
let kari: Officer<'contact'>
let aino: Resident<'contact'>

beforeAll(async () => {
  await seedTopics(job)
  kari = await handling(staff.kari)
  aino = writing(await signedIn(residents.aino))
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
beforeEach(async () => {
  await sql`delete from mails`
  await sql`delete from subscriptions`
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

/** A case everybody may read, with the key of its reporter's own page. */
async function published(text = 'Kolme lamppua on pimeänä.') {
  const key = await sendCase(anybody, {
    ...{ topic: 'katuvalot', kind: 'repair', text, place: 'Seppolantie 12', publish: true, submission: randomUUID() },
    ...{ name: null, email: null, phone: null, seen: null, placeNeeded: false, subject2: null },
  })
  const { id, reference } = (await followCase(anybody, key)) ?? expect.unreachable()
  const copy = { verdict: 'publish', version: 1, title: 'Lamput pimeänä', text }
  await decidePublication(kari, publicationInput.parse({ case: id, ...copy }))
  return { id, reference, key }
}

async function move(id: string, to: string, told: object = {}) {
  const { version } = (await findCase(kari, id)) ?? expect.unreachable()
  await moveCase(kari, moveInput.parse({ case: id, version, to, ...told }))
}

/** The letters that wait, as they would go. */
async function letters() {
  const taken = []
  for (let mail = await claimMail(job); mail; mail = await claimMail(job)) {
    taken.push(letterOf(mail))
    await noteSent(job, mail.id)
  }
  return taken
}
const followers = () => sql`select id, address, confirmed_at from subscriptions order by created_at`
async function following(reference: string, address = 'aino@posti.example', asker = anybody) {
  await subscribe(asker, reference, address)
  const [row] = await sql`select id from subscriptions where address = ${address} order by created_at desc limit 1`
  const key = subscriptionSecret(row?.id)
  await confirmSubscription(anybody, key)
  await sql`delete from mails`
  return key
}

test('an address hears nothing until its owner has said yes by the link in the one mail it gets', async () => {
  const { id, reference } = await published()
  await Promise.all(Array.from({ length: 6 }, () => subscribe(anybody, reference, ' Aino@Posti.example ')))
  const [question, ...others] = await letters()
  expect(others).toEqual([])
  expect(question).toMatchObject({ to: 'aino@posti.example', subject: expect.stringContaining(reference) })
  const [, key = ''] = /posti\/([\w-]{32})/.exec(String(question?.text)) ?? []
  await move(id, 'in_progress')
  expect(await letters()).toEqual([])
  expect(await findSubscription(anybody, key)).toMatchObject({ confirmed: false, all: [] })
  await confirmSubscription(anybody, key)
  expect(await findSubscription(anybody, key)).toMatchObject({ confirmed: true, about: { reference } })
  await move(id, 'planned', { words: 'Lamput vaihdetaan.', day: '2027-01-15' })
  expect(await letters()).toMatchObject([{ to: 'aino@posti.example' }])
})

test('each turn is told once, in the language of whoever asked, with the way out in words and in the header', async () => {
  const { id, reference } = await published()
  await following(reference)
  const key = await following(reference, 'sven@post.example', inSwedish)
  await move(id, 'done', { words: 'Lamput on vaihdettu Ainon pyynnöstä.' })
  const told = await letters()
  expect(told).toHaveLength(2)
  const sven = told.find(({ to }) => to === 'sven@post.example')
  expect(sven?.subject).toBe(`Ärende ${reference} som du följer har gått vidare`)
  expect(sven?.text).toContain(`/respons/folj/post/${key}#dispute`)
  // What was said to the reporter is theirs alone.
  expect(sven?.text).not.toContain('Ainon')
  expect(sven?.headers).toMatchObject({
    'List-Unsubscribe': expect.stringMatching(new RegExp(`^<http://.+/api/contact/follow/${key}\\?locale=sv>$`)),
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
})

test('ended, the address is forgotten; ending twice is no fault, and one key ends only what its own address follows', async () => {
  const [one, other] = [await published(), await published('Valo vilkkuu.')]
  const key = await following(one.reference)
  await following(other.reference)
  const svens = await following(one.reference, 'sven@post.example')
  const { all = [] } = (await findSubscription(anybody, key)) ?? {}
  expect(all.map(({ reference }) => reference)).toEqual([one.reference, other.reference])
  await endSubscription(anybody, svens, all[1]?.id)
  expect(await followers()).toHaveLength(3)
  await endSubscription(anybody, key, all[1]?.id)
  await endSubscription(anybody, key)
  await endSubscription(anybody, key)
  expect(await followers()).toMatchObject([{ address: 'sven@post.example' }])
  await expect(confirmSubscription(anybody, key)).rejects.toMatchObject({ key: 'gone' })
  expect(await findSubscription(anybody, key)).toBeNull()
})

test('what is not in sight is neither followed nor told of', async () => {
  await expect(subscribe(anybody, 'bcdfghjk', 'aino@posti.example')).rejects.toMatchObject({ key: 'gone' })
  const { id, reference } = await published()
  const key = await following(reference)
  await decidePublication(kari, publicationInput.parse({ case: id, version: 2, verdict: 'withdraw' }))
  await move(id, 'in_progress')
  expect(await letters()).toEqual([])
  expect(await findSubscription(anybody, key)).toMatchObject({ about: null, all: [] })
})

test('an address that others keep typing in is left in peace', async () => {
  for (let at = 0; at < mostUnanswered + 2; at++)
    await subscribe(anybody, (await published(`Lamppu ${at} on pimeänä.`)).reference, 'sven@post.example')
  expect(await letters()).toHaveLength(mostUnanswered)
})

test('a follower disputes an end once; the desk reads why, the reporter only that it was asked for', async () => {
  const { id, reference, key: reporters } = await published()
  const key = await following(reference)
  const said = { at: key, event: randomUUID(), text: 'Kaksi lamppua on yhä pimeänä.' }
  await expect(disputeAsFollower(anybody, said)).rejects.toMatchObject({ key: 'contact.tooLate' })
  await move(id, 'done', { words: 'Lamput on vaihdettu.' })
  expect((await findSubscription(anybody, key))?.disputableTo).toBeInstanceOf(Date)
  await expect(disputeAsFollower(anybody, { ...said, text: 'Olen 131052-308T.' })).rejects.toMatchObject({
    key: 'contact.identityCode',
  })
  await disputeAsFollower(anybody, said)
  await disputeAsFollower(anybody, said)
  const atDesk = (await findCase(kari, id)) ?? expect.unreachable()
  expect(atDesk.state).toBe('reopen_requested')
  const asked = { to: 'reopen_requested', by: 'reporter', note: said.text, words: null, data: { follower: 'yes' } }
  expect(atDesk.events.filter(({ to }) => to === 'reopen_requested')).toMatchObject([asked])
  expect(JSON.stringify((await followCase(anybody, reporters))?.events)).not.toContain(said.text)
})

test('an address that has not said yes disputes nothing', async () => {
  const { id, reference } = await published()
  await subscribe(anybody, reference, 'aino@posti.example')
  const [row] = await followers()
  await move(id, 'done', { words: 'Lamput on vaihdettu.' })
  const said = { at: subscriptionSecret(row?.id), event: randomUUID(), text: 'Ei ole.' }
  await expect(disputeAsFollower(anybody, said)).rejects.toMatchObject({ key: 'gone' })
})

test('who has signed in finds and ends it among their own, nobody else does', async () => {
  const { reference } = await published()
  await following(reference, 'aino@posti.example', aino)
  await following(reference, 'sven@post.example')
  const onni = writing(await signedIn(residents.onni))
  const [mine] = await listSubscribed(aino)
  expect(mine).toMatchObject({ reference, title: 'Lamput pimeänä' })
  expect(await listSubscribed(onni)).toEqual([])
  await endOwnSubscription(onni, mine?.id ?? '')
  expect(await listSubscribed(aino)).toHaveLength(1)
  await endOwnSubscription(aino, mine?.id ?? '')
  expect(await followers()).toMatchObject([{ address: 'sven@post.example' }])
})

test('after a week without a yes an address is gone, and two months after the end of what it followed', async () => {
  const { id, reference } = await published()
  await following(reference)
  for (const [name, days] of Object.entries({ young: 6, old: 8 })) {
    await subscribe(anybody, reference, `${name}@post.example`)
    await sql`update subscriptions set created_at = now() - make_interval(days => ${days}) where address = ${`${name}@post.example`}`
  }
  await dropOldSubscriptions(job)
  expect((await followers()).map(({ address }) => address).toSorted()).toEqual([
    'aino@posti.example',
    'young@post.example',
  ])
  await sql`update cases set ended_at = now() - interval '61 days' where id = ${id}`
  await dropOldSubscriptions(job)
  expect(await followers()).toEqual([])
})
