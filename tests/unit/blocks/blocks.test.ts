import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { type BlockInput, blockInput } from '@/db/contact/blocks/input'
import {
  blockOf,
  countSuspected,
  findSender,
  listBlocks,
  listSuspected,
  markOfNetwork,
} from '@/db/contact/blocks/reads'
import { isFitEnd, latestEnd, says } from '@/db/contact/blocks/rules'
import { confirmSpam } from '@/db/contact/blocks/suspicions/writes'
import { addBlock, blockSender, dropOldSenders, liftBlock } from '@/db/contact/blocks/writes'
import { followCase } from '@/db/contact/cases/follow/reads'
import { moveInput } from '@/db/contact/cases/moves/input'
import { disputeCase, moveCase, replyToCase } from '@/db/contact/cases/moves/writes'
import { caseFilters } from '@/db/contact/cases/queue/input'
import { listCases } from '@/db/contact/cases/queue/reads'
import { findCase } from '@/db/contact/cases/reads'
import { sendCase } from '@/db/contact/cases/writes'
import { listOwnPhotos } from '@/db/contact/photos/reads'
import { addOwnPhoto, removeOwnPhoto } from '@/db/contact/photos/writes'
import { seedTopics } from '@/db/seed/contact'
import { inTown } from '@/db/town'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { atCounter, handling } from '@/tests/people'
import { asOwner } from '../walls/canaries'

const anybody = atCounter('jamsa')
const refused = (key: string) => expect.objectContaining({ key })
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
const sql = asOwner()
let kari: Officer<'contact'>

beforeAll(async () => {
  for (const town of ['jamsa', 'joutsa'] as const) await seedTopics(townAtWork(town, 'contact', 'tests'))
  kari = await handling(staff.kari)
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const plain = { name: null, phone: null, seen: null, placeNeeded: false, subject2: null, publish: false }
async function told(more: { text?: string; email?: string; address?: string } = {}, asker = anybody) {
  const { text = 'Koulukadulla on kuoppa.', email = null, address = null } = more
  const sent = { topic: '171', kind: 'repair', text, place: 'Koulukatu 5', email, ...plain } as const
  const key = await sendCase(asker, { ...sent, submission: randomUUID() }, address)
  const found = await followCase(asker, key)
  return { key, id: found?.id ?? '' }
}
const listed = (more: Partial<BlockInput>) =>
  addBlock(kari, blockInput.parse({ kind: 'email', reason: 'Mainoksia joka päivä', until: day(30), ...more }))
const suspectedIds = async () => (await listSuspected(kari)).map(({ case: id }) => id)
const inQueue = async (id: string) =>
  (await listCases(kari, caseFilters.parse({ pile: 'open' }))).rows.some((row) => row.id === id)

test('a message of a sender on the list waits among the suspected, whatever the capitals; its sender sees it received', async () => {
  await listed({ mark: 'mainos@roska.example' })
  const [spam, plainCase] = [await told({ email: 'Mainos@Roska.example' }), await told({ email: 'aino@posti.example' })]
  expect(await suspectedIds()).toContain(spam.id)
  expect(await suspectedIds()).not.toContain(plainCase.id)
  expect(await inQueue(spam.id)).toBe(false)
  expect(await inQueue(plainCase.id)).toBe(true)
  const seen = await followCase(anybody, spam.key)
  expect(seen?.state).toBe('received')
  expect(seen?.events.map(({ to }) => to)).toEqual(['received'])
  expect(await findCase(kari, spam.id)).toMatchObject({ state: 'rejected' })
  const [mails] = await sql`select count(*)::int as n from mails where address = 'Mainos@Roska.example'`
  expect(mails?.n).toBe(0)
})

test('whoever waits unknowingly for a look may add to what they told and send photos, and staff find it with the case', async () => {
  await listed({ kind: 'word', mark: 'edullinen katto' })
  const { key, id } = await told({ text: 'Bussipysäkin edullinen katto vuotaa.' })
  const event = randomUUID()
  await replyToCase(anybody, { at: key, event, text: 'Vettä tulee penkille.' })
  await replyToCase(anybody, { at: key, event, text: 'Vettä tulee penkille.' })
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#336699' } })
    .jpeg()
    .toBuffer()
  await addOwnPhoto(anybody, key, { bytes, name: 'katto.jpg', type: 'image/jpeg', alt: '' })
  const seen = await followCase(anybody, key)
  expect(seen?.state).toBe('received')
  expect(seen?.events.map(({ kind }) => kind)).toEqual(['received', 'said'])
  expect(await suspectedIds()).toContain(id)
  const [photo] = await listOwnPhotos(anybody, key)
  await removeOwnPhoto(anybody, key, photo?.id ?? '')
  expect(await listOwnPhotos(anybody, key)).toEqual([])
  await confirmSpam(kari, id)
  const late = replyToCase(anybody, { at: key, event: randomUUID(), text: 'Oletteko katsoneet?' })
  await expect(late).rejects.toEqual(refused('contact.ended'))
})

test('staff restore what is no spam, and it is in the queue with its time as it was', async () => {
  await listed({ kind: 'word', mark: 'Halpoja  renkaita' })
  const { key, id } = await told({ text: 'Kadulla on halpoja\nrenkaita kasassa.' })
  expect(await inQueue(id)).toBe(false)
  const { version = 0 } = (await findCase(kari, id)) ?? {}
  await moveCase(kari, moveInput.parse({ case: id, version, to: 'received' }))
  expect(await inQueue(id)).toBe(true)
  expect(await suspectedIds()).not.toContain(id)
  expect((await findSender(kari, id)).suspicion).toMatchObject({ outcome: 'restored' })
  expect((await followCase(anybody, key))?.state).toBe('received')
  await expect(confirmSpam(kari, id)).rejects.toEqual(refused('contact.suspicionSettled'))
})

test('what is confirmed as spam waits for nobody, and its sender sees that it was rejected', async () => {
  await listed({ kind: 'word', mark: 'voita arvonnassa' })
  const { key, id } = await told({ text: 'Voita arvonnassa puhelin.' })
  const before = await countSuspected(kari)
  await confirmSpam(kari, id)
  expect(await countSuspected(kari)).toBe(before - 1)
  expect((await followCase(anybody, key))?.state).toBe('rejected')
})

test('a sender is put on the list from a case, by a network that nobody can read', async () => {
  const first = await told({ address: '2001:db8:1:2::77' })
  await blockSender(kari, { case: first.id, by: 'network', reason: 'Sotkee lomaketta', until: day(7) })
  // Another device of the same network, and one of another.
  const [same, other] = [await told({ address: '2001:db8:1:2::9' }), await told({ address: '198.51.100.7' })]
  expect(await suspectedIds()).toContain(same.id)
  expect(await suspectedIds()).not.toContain(other.id)
  const rows = await sql`select mark, words from sender_blocks where kind = 'network'`
  expect(JSON.stringify(rows)).not.toContain('2001')
  await expect(
    blockSender(kari, { case: first.id, by: 'network', reason: 'Uudelleen', until: day(7) }),
  ).rejects.toEqual(refused('contact.blockedAlready'))
  await expect(blockSender(kari, { case: first.id, by: 'email', reason: 'Ei ole', until: day(7) })).rejects.toEqual(
    refused('gone'),
  )
})

test('a sender on the list is on it in the case that goes on from theirs too', async () => {
  const first = await told({ address: '203.0.113.77' })
  const { version = 0 } = (await findCase(kari, first.id)) ?? {}
  const answer = { words: 'Tie on valtion.', receiver: 'Valtion tieviranomainen' }
  await moveCase(kari, moveInput.parse({ case: first.id, version, to: 'not_ours', ...answer }))
  await blockSender(kari, { case: first.id, by: 'network', reason: 'Sotkee lomaketta', until: day(7) })
  const key = await disputeCase(anybody, { at: first.key, event: randomUUID(), text: 'Katu on kunnan.' })
  const next = (await followCase(anybody, key)) ?? expect.unreachable()
  expect(await suspectedIds()).toContain(next.id)
  expect(await findSender(kari, next.id)).toMatchObject({ network: true })
})

test('an entry that is lifted or over catches nothing, and one of another town neither', async () => {
  await listed({ mark: 'hetki@roska.example' })
  const entry = (await listBlocks(kari))[0]?.id ?? ''
  expect(await suspectedIds()).not.toContain((await told({ email: 'hetki@roska.example' }, atCounter('joutsa'))).id)
  await liftBlock(kari, entry)
  await liftBlock(kari, entry)
  const { id } = await told({ email: 'hetki@roska.example' })
  expect(await inQueue(id)).toBe(true)
  await sql`update sender_blocks set lifted_at = null, lifted_by = null, until = '2026-01-01' where id = ${entry}`
  const from = { text: '', email: 'hetki@roska.example', network: null }
  expect(await inTown(kari, (tx) => blockOf(tx, from))).toBeNull()
  expect((await listBlocks(kari)).find((one) => one.id === entry)).toMatchObject({ ended: true, caught: 0 })
})

test('nobody is on the list without an end', async () => {
  await expect(listed({ mark: 'a@b.example', until: day(-1) })).rejects.toEqual(refused('contact.blockUntil'))
  await expect(listed({ mark: 'a@b.example', until: day(400) })).rejects.toEqual(refused('contact.blockUntil'))
  expect(latestEnd('2026-11-30')).toBe('2027-12-01')
  expect([isFitEnd('2026-11-30', '2026-11-30'), isFitEnd('2026-11-29', '2026-11-30')]).toEqual([true, false])
  expect([says('Osta  HALPAA\nkamaa', 'osta halpaa'), says('Ostin halpaa', 'osta halpaa')]).toEqual([true, false])
  expect(blockInput.safeParse({ kind: 'word', mark: 'kuo', reason: 'x', until: day(3) }).success).toBe(false)
})

test('from where a case was sent is forgotten in a month, the list with it', async () => {
  const { id } = await told({ address: '203.0.113.9' })
  await listed({ mark: 'vanha@roska.example' })
  const [entry] = await listBlocks(kari)
  await sql`update case_senders set created_at = now() - interval '31 days' where "case" = ${id}`
  await sql`update sender_blocks set until = current_date - 40 where id = ${entry?.id ?? ''}`
  await dropOldSenders(townAtWork('jamsa', 'contact', 'tests'))
  expect((await findSender(kari, id)).network).toBe(false)
  const [left] = await sql`select mark from sender_blocks where id = ${entry?.id ?? ''}`
  expect(left?.mark).toBeNull()
  expect(markOfNetwork('203.0.113.9').equals(markOfNetwork('203.0.113.10'))).toBe(false)
})
