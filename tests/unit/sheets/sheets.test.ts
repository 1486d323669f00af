import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { figureFilters } from '@/db/contact/figures/dashboard/input'
import { latestDashboard, latestEstimate, latestPlaces, latestPunctuality } from '@/db/contact/sheets/reads'
import { sheetIn, sheetName } from '@/db/contact/sheets/rules'
import { renewSheets } from '@/db/contact/sheets/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { handling } from '@/tests/people'
import { anybody, told } from '../casework/town'
import { asOwner } from '../walls/canaries'

const job = townAtWork('jamsa', 'contact', 'tests')
const sql = asOwner()
const asked = figureFilters.parse({})
let kari: Officer<'contact'>

beforeAll(async () => {
  await seedTopics(job)
  kari = await handling(staff.kari)
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const received = async () => (await latestDashboard(kari, asked)).all.received
/** As many cases as a city has in ten years, without telling them one by one. */
const grow = (number: number) =>
  sql`insert into case_tallies ${sql({ municipality: 'jamsa', of: 'case', state: 'done', number })}`

test('a small town counts when it is asked', async () => {
  await told()
  expect(await received()).toBe(1)
  await told({ text: 'Toinen kuoppa' })
  expect(await received()).toBe(2)
  expect((await latestPunctuality(anybody)).madeAt).toBeNull()
  await renewSheets(job)
  expect(await sql`select from figure_sheets`).toHaveLength(0)
})

test('a large town is shown what was counted last, and of when it is', async () => {
  await grow(100_000)
  expect(await received()).toBe(2)
  await told({ text: 'Kolmas kuoppa' })
  const [figures, places, sheet] = await Promise.all([
    latestDashboard(kari, asked),
    latestPlaces(kari, asked),
    latestPunctuality(anybody),
  ])
  expect(figures).toMatchObject({ all: { received: 2 }, madeAt: expect.any(Date), since: expect.any(Date) })
  expect(places).toMatchObject({ all: 3, placed: 0 })
  expect(sheet.since).toBeInstanceOf(Date)
})

test('the worker counts anew what its pages open with and what somebody has asked for', async () => {
  await latestDashboard(kari, figureFilters.parse({ months: '3' }))
  await renewSheets(job)
  expect(await received()).toBe(3)
  const names = (await sql`select name from figure_sheets`).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['punctuality', 'dashboard 12 ', 'places 12 ', 'dashboard 3 ']))
  expect(names).toContain('estimate katuvalot')
})

test('a sheet older than a day, or of another release, is not shown', async () => {
  await told({ text: 'Neljäs kuoppa' })
  await sql`update figure_sheets set made_at = now() - interval '25 hours' where name = 'dashboard 12 '`
  expect(await received()).toBe(4)
  await told({ text: 'Viides kuoppa' })
  await sql`update figure_sheets set form = 0`
  expect(await received()).toBe(5)
})

test('nobody’s form waits for what may be expected, and what nobody asks for goes', async () => {
  await sql`delete from figure_sheets`
  expect(await latestEstimate(anybody, 'katuvalot')).toBeNull()
  await received()
  await sql`update figure_sheets set asked_at = now() - interval '8 days' where name = 'dashboard 12 '`
  await sql`update figure_sheets set name = 'dashboard 6 ' where name = 'dashboard 12 '`
  await renewSheets(job)
  expect(await sql`select from figure_sheets where name = 'dashboard 6 '`).toHaveLength(0)
})

test('a sheet’s name tells what it was asked for', () => {
  const unit = 'b3b1b2a0-0000-4000-8000-000000000001'
  expect(sheetIn(sheetName.places({ months: 6, unit }))).toMatchObject({ of: 'places', asked: { months: 6, unit } })
  const asked = [
    { months: 6, unit, topic: '171', area: 'keskusta' },
    { months: 3, area: 'keskusta' },
    { months: 18 },
  ] as const
  for (const one of asked) expect(sheetIn(sheetName.times(one))).toMatchObject({ of: 'times', asked: one })
  expect(sheetIn(sheetName.estimate('katuvalot'))).toMatchObject({ of: 'estimate', topic: 'katuvalot' })
  expect(sheetIn('toString')).toBeNull()
})
