import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GrantOfficer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { mostViews } from '@/db/grants/applications/views/input'
import { findView, listViews } from '@/db/grants/applications/views/reads'
import { addressOf, filtersOf, saysItself } from '@/db/grants/applications/views/rules'
import { changeView, dropView, saveView } from '@/db/grants/applications/views/writes'
import { residents, staff } from '@/scripts/personas'
import { signedIn, withDuty } from '@/tests/people'
import { type Applicant, atGrants, published } from '../applications/cast'
import { answer } from '../organisations/cast'
import { sent } from './cast'

let aino: Applicant
let sanna: GrantOfficer<'prepare'>
let matti: GrantOfficer<'prepare'>
beforeAll(async () => {
  aino = atGrants(await signedIn(residents.aino))
  sanna = await withDuty(staff.sanna, 'prepare')
  matti = await withDuty(staff.matti, 'prepare')
})
afterAll(closeDatabase)

const saved = (officer: GrantOfficer<'prepare'>, more: object = {}) =>
  saveView(officer, { submission: randomUUID(), name: 'Myöhässä', filters: 'pile=all&arrival=late&page=3', ...more })

test('a view is its maker’s own: nobody else opens, renames or deletes it', async () => {
  const view = await saved(sanna)
  expect(await findView(sanna, view)).toMatchObject({ name: 'Myöhässä', filters: { pile: 'all', arrival: 'late' } })
  expect(await findView(matti, view)).toBeNull()
  expect(await answer(changeView(matti, { view, name: 'x', filters: null }))).toBe('gone')
  expect(await answer(dropView(matti, view))).toBe('gone')
  await changeView(sanna, { view, name: 'Tulleet myöhässä', filters: null })
  expect(await findView(sanna, view)).toMatchObject({ name: 'Tulleet myöhässä', filters: { arrival: 'late' } })
  await changeView(sanna, { view, name: 'Minun', filters: 'pile=inCheck&handler=me' })
  expect(await findView(sanna, view)).toMatchObject({ name: 'Minun', filters: { pile: 'inCheck', handler: 'me' } })
  await dropView(sanna, view)
  expect(await findView(sanna, view)).toBeNull()
})

test('it counts what is in it now', async () => {
  const call = await published('nakyma')
  const view = await saved(sanna, { filters: 'pile=received&q=Aino' })
  const count = async () => (await listViews(sanna)).find(({ id }) => id === view)?.count ?? expect.unreachable()
  const before = await count()
  await sent(aino, call)
  expect(await count()).toBe(before + 1)
})

test('the same form sent twice saves one, and nobody saves without end', async () => {
  const submission = randomUUID()
  await Promise.all([saved(matti, { submission }), saved(matti, { submission })])
  expect(await listViews(matti)).toHaveLength(1)
  const many = await Promise.all(Array.from({ length: mostViews }, () => answer(saved(matti))))
  expect(many.filter((one) => one === 'queue.tooManyViews')).toHaveLength(1)
  expect(await listViews(matti)).toHaveLength(mostViews)
})

test('filters read the same however their address was written, and what makes no sense is left out', () => {
  expect(addressOf(filtersOf('handler=me&pile=inCheck&page=7'))).toBe(addressOf(filtersOf('pile=inCheck&handler=me')))
  expect(addressOf(filtersOf('pile=nonsense&call=x&sort=oldest'))).toBe('pile=received')
  expect(saysItself({ view: 'x', page: '2', did: 'saved' })).toBe(false)
  expect(saysItself({ view: 'x', pile: 'all' })).toBe(true)
})
