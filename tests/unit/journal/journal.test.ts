import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Administrator } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { journalSearch } from '@/db/journal/input'
import { listActions, listJournal, verifyChain } from '@/db/journal/reads'
import { record } from '@/db/journal/writes'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { administering, atDesk, signedIn } from '@/tests/people'
import { asOwner } from '../walls/canaries'

let tuula: Administrator
const sql = asOwner()
const search = journalSearch.parse({})

beforeAll(async () => {
  tuula = await administering(staff.tuula)
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const note = (action: string, object = 'thing:1', detail?: string) =>
  inTown(tuula, (tx) => record(tx, tuula, { action, object, detail }))

test('many writers at once make one unbroken chain', async () => {
  await Promise.all(
    Array.from({ length: 40 }, (_, i) => note('thing.done', `thing:${i}`, i % 2 ? 'ääkkösiä' : undefined)),
  )
  expect(await verifyChain(tuula)).toMatchObject({
    intact: true,
    entries: 40,
    head: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('the chains of towns are apart', async () => {
  const raija = await administering(staff.raija)
  await inTown(raija, (tx) => record(tx, raija, { action: 'thing.done', object: 'thing:1' }))
  expect(await verifyChain(raija)).toMatchObject({ intact: true, entries: 1 })
  expect(await verifyChain(tuula)).toMatchObject({ intact: true, entries: 40 })
})

test('the search narrows by deed, doer, object and day; nonsense narrows nothing', async () => {
  const aino = await signedIn(residents.aino)
  await inTown(aino, (tx) => record(tx, aino, { action: 'idea.sent', object: 'idea:7' }))
  const found = async (asked: Record<string, string>) => (await listJournal(tuula, journalSearch.parse(asked))).total
  expect(await found({})).toBe(41)
  expect(await found({ action: 'idea.sent' })).toBe(1)
  expect(await found({ who: 'residents' })).toBe(1)
  expect(await found({ who: tuula.staff.id })).toBe(40)
  expect(await found({ object: 'idea' })).toBe(1)
  expect(await found({ from: '2020-01-01', to: '2020-12-31' })).toBe(0)
  expect(await found({ from: '2020-02-31', who: 'everybody', page: 'x' })).toBe(41)
  expect(await listActions(tuula)).toEqual(['idea.sent', 'thing.done'])
})

test('a page holds fifty, newest first, with the names of staff and of nobody else', async () => {
  for (let i = 0; i < 12; i++) await note('thing.done')
  const { rows, total } = await listJournal(tuula, { ...search, page: 2 })
  expect([total, rows.length]).toEqual([53, 3])
  expect(rows.map(({ seq }) => seq)).toEqual([3, 2, 1])
  const { rows: residentsOnly } = await listJournal(tuula, { ...search, who: 'residents' })
  expect(residentsOnly[0]?.name).toBeNull()
})

test('a colleague named in the detail is given by name', async () => {
  const marketta = await atDesk(staff.marketta)
  await note('idea.assigned', 'idea:9', `staff:${marketta.staff.id} 2026-12-01`)
  const { rows } = await listJournal(tuula, { ...search, action: 'idea.assigned' })
  expect(rows.map(({ named }) => named)).toEqual([marketta.staff.name])
  const { rows: others } = await listJournal(tuula, { ...search, action: 'idea.sent' })
  expect(others.map(({ named }) => named)).toEqual([null])
})

test('not even the owner changes or removes an entry', async () => {
  await expect(sql`update journal set detail = 'x' where seq = 3`).rejects.toThrow(/append-only/)
  await expect(sql`delete from journal where seq = 3`).rejects.toThrow(/append-only/)
  await expect(sql`truncate journal`).rejects.toThrow(/append-only/)
})

test('whoever goes round the triggers is found out', async () => {
  await sql`alter table journal disable trigger user`
  const tampered = async (change: () => Promise<unknown>, back: () => Promise<unknown>) => {
    await change()
    const report = await verifyChain(tuula)
    await back()
    return report
  }
  const [kept] = await sql`select * from journal where seq = 5`
  expect(
    await tampered(
      () => sql`update journal set detail = 'toinen' where seq = 5`,
      () => sql`update journal set detail = ${kept?.detail ?? null} where seq = 5`,
    ),
  ).toEqual({ intact: false, at: 5 })
  expect(
    await tampered(
      () => sql`update journal set actor = 'visitor' where seq = 1`,
      () => sql`update journal set actor = ${`staff:${tuula.staff.id}`} where seq = 1`,
    ),
  ).toEqual({ intact: false, at: 1 })
  expect(
    await tampered(
      () => sql`delete from journal where seq = 5`,
      () => sql`insert into journal ${sql(kept ?? {})}`,
    ),
  ).toEqual({ intact: false, at: 5 })
  await sql`alter table journal enable trigger user`
})
