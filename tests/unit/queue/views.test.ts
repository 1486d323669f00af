import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { mostViews } from '@/db/contact/views/input'
import { countViews, findView, listViews } from '@/db/contact/views/reads'
import { changeView, dropView, saveView } from '@/db/contact/views/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { handling } from '@/tests/people'
import { refused, told } from '../casework/town'

let kari: Officer<'contact'>
let marketta: Officer<'contact'>
beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  marketta = await handling(staff.marketta)
})
afterAll(closeDatabase)

const saved = (officer: Officer<'contact'>, more: object = {}) =>
  saveView(officer, {
    submission: randomUUID(),
    name: 'Kuopat',
    filters: 'pile=all&q=kuoppa&page=3',
    shared: false,
    opening: false,
    ...more,
  })
const seenBy = async (officer: Officer<'contact'>) => (await listViews(officer)).map(({ id }) => id)
const change = (view: string, more: object = {}) => ({
  view,
  name: 'Reiät',
  filters: null,
  shared: false,
  opening: false,
  ...more,
})

test('a view is its maker’s own until it is shared, and counts what is in it now', async () => {
  const [own, shared] = [await saved(kari), await saved(kari, { name: 'Koko tiimi', shared: true })]
  expect(await seenBy(kari)).toEqual([shared, own])
  expect(await seenBy(marketta)).toEqual([shared])
  const count = async () => (await countViews(marketta)).find(({ id }) => id === shared)?.count ?? expect.unreachable()
  const before = await count()
  await told({ text: 'Uusi kuoppa.' })
  expect(await count()).toBe(before + 1)
  expect(await findView(marketta, own)).toBeNull()
  expect((await findView(kari, own))?.filters).toEqual({ pile: 'all', q: 'kuoppa' })
})

test('the same form sent twice saves one, and nobody saves without end', async () => {
  const submission = randomUUID()
  await Promise.all([saved(marketta, { submission }), saved(marketta, { submission })])
  const own = async () => (await listViews(marketta)).filter((view) => view.own).length
  expect(await own()).toBe(1)
  for (let left = mostViews - 1; left > 0; left--) await saved(marketta)
  await expect(saved(marketta)).rejects.toEqual(refused('queue.tooManyViews'))
  expect(await own()).toBe(mostViews)
})

test('one view opens the queue: the latest chosen, each officer’s own choice', async () => {
  const first = await saved(kari, { opening: true, shared: true })
  const second = await saved(kari, { opening: true })
  expect((await findView(kari, null))?.id).toBe(second)
  expect(await findView(marketta, null)).toBeNull()
  await changeView(marketta, change(first, { opening: true }))
  expect((await findView(marketta, null))?.id).toBe(first)
  expect((await findView(kari, null))?.id).toBe(second)
  await changeView(kari, change(second))
  expect(await findView(kari, null)).toBeNull()
})

test('what is shared the desk may change and take away, but not take for itself; what is own, nobody else', async () => {
  const [own, shared] = [await saved(kari), await saved(kari, { shared: true })]
  await expect(changeView(marketta, change(own))).rejects.toEqual(refused('gone'))
  await expect(dropView(marketta, own)).rejects.toEqual(refused('gone'))
  await changeView(marketta, change(shared, { filters: 'pile=late' }))
  expect(await findView(kari, shared)).toMatchObject({
    name: 'Reiät',
    shared: true,
    own: true,
    filters: { pile: 'late' },
  })
  await changeView(kari, change(shared))
  expect(await findView(marketta, shared)).toBeNull()
  await changeView(kari, change(shared, { shared: true, opening: true }))
  await dropView(marketta, shared)
  expect(await findView(kari, shared)).toBeNull()
  expect(await findView(kari, null)).toBeNull()
})

test('a colleague in another town sees none of them', async () => {
  expect(await seenBy(await handling(staff.raija))).toEqual([])
})
