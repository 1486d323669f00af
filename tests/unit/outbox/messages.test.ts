import { expect, test } from 'vitest'
import en from '@/app/_messages/en/messages.json'
import fi from '@/app/_messages/fi/messages.json'
import sv from '@/app/_messages/sv/messages.json'
import { messageKinds } from '@/db/outbox/input'
import { countUnread, listMessages } from '@/db/outbox/reads'
import { readEveryMessage, readMessage, type Telling, tell } from '@/db/outbox/writes'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { atDesk, signedIn } from '../../people'

const marketta = await atDesk(staff.marketta)
const aino = await signedIn(residents.aino)
const veikko = await signedIn(residents.veikko)

const hidden = (to: string | null, event: string): Telling => ({
  to,
  kind: 'ideaHidden',
  values: { idea: 'Laituri', reason: 'Sisältää mainontaa' },
  link: '/budget/2026/ideas/1',
  dedupe: `hiding:${event}`,
})

test('an event is told once, however often it is tried', async () => {
  for (let i = 0; i < 3; i++) await inTown(marketta, (tx) => tell(tx, marketta, hidden(aino.person.id, 'a')))
  expect(await listMessages(aino)).toHaveLength(1)
})

test('a writer who stayed unnamed is not told', async () => {
  await inTown(marketta, (tx) => tell(tx, marketta, hidden(null, 'b')))
  expect(await listMessages(veikko)).toEqual([])
})

test('unread messages come first, and only I can read mine', async () => {
  await inTown(marketta, (tx) => tell(tx, marketta, hidden(aino.person.id, 'c'), hidden(aino.person.id, 'd')))
  const [newest] = await listMessages(aino)
  await readMessage(veikko, newest?.id ?? '')
  expect(await countUnread(aino)).toBe(3)
  await readMessage(aino, newest?.id ?? '')
  expect(await countUnread(aino)).toBe(2)
  expect((await listMessages(aino)).at(-1)?.id).toBe(newest?.id)
  await readEveryMessage(aino)
  expect(await countUnread(aino)).toBe(0)
})

test('the same person at the portal of another town has no messages there', async () => {
  expect(await listMessages(await signedIn(residents.aino, 'joutsa'))).toEqual([])
})

test.each(messageKinds)('%s has its words in every language', (kind) => {
  for (const texts of [fi, sv, en]) {
    expect(Object.keys(texts.kinds[kind])).toEqual(['title', 'text'])
  }
})
