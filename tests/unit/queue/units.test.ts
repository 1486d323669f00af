import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { assignCase } from '@/db/contact/cases/assignments/writes'
import { caseFilters, queryOf } from '@/db/contact/cases/queue/input'
import { listCases } from '@/db/contact/cases/queue/reads'
import { hasUnit, listMembers } from '@/db/contact/members/reads'
import { findTopic } from '@/db/contact/topics/reads'
import { unitInput } from '@/db/contact/topics/units/input'
import { listUnitsAtDesk } from '@/db/contact/topics/units/reads'
import { saveUnit } from '@/db/contact/topics/units/writes'
import { countMyUnits } from '@/db/contact/views/reads'
import { filtersIn } from '@/db/contact/views/rules'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { handling } from '@/tests/people'
import { refused, told } from '../casework/town'
import { asOwner } from '../walls/canaries'

let kari: Officer<'contact'>
let unit: string
const sql = asOwner()

beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
  await sql`select set_config('app.municipality', 'jamsa', false)`
  await sql`insert into desks (municipality, staff, desk) values ('jamsa', ${kari.staff.id}, 'contact') on conflict do nothing`
  unit = (await findTopic(kari, '171'))?.unit.id ?? ''
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

async function saved(members: string[]) {
  const { version, name } = (await listUnitsAtDesk(kari)).find(({ id }) => id === unit) ?? expect.unreachable()
  await saveUnit(kari, unitInput('fi').parse({ unit, version: String(version), name, members }), 'fi')
}
const mine = async () => (await listCases(kari, caseFilters.parse({ unit: 'mine', sort: 'own' }))).rows

test('who works in no unit sees no cases of their own unit, and the queue does not open with it', async () => {
  await told()
  expect(await hasUnit(kari)).toBe(false)
  expect(await countMyUnits(kari)).toBeNull()
  expect(await mine()).toEqual([])
})

test('the queue of a unit begins with one’s own, then what nobody has, and leaves out other units', async () => {
  await saved([kari.staff.id])
  expect(await listMembers(kari)).toMatchObject([{ unit, staff: kari.staff.id }])
  const [free, own] = [await told(), await told()]
  const other = (await listUnitsAtDesk(kari)).find(({ id }) => id !== unit)?.id ?? ''
  const away = await told()
  await assignCase(kari, own.id, 1, unit, kari.staff.id)
  await assignCase(kari, away.id, 1, other, kari.staff.id)
  const ids = (await mine()).map(({ id }) => id)
  expect(ids[0]).toBe(own.id)
  expect(ids).toContain(free.id)
  expect(ids).not.toContain(away.id)
  expect(await countMyUnits(kari)).toBe(ids.length)
})

test('a unit has only people of the contact desk, and nobody after its list is emptied', async () => {
  await expect(saved([crypto.randomUUID()])).rejects.toEqual(refused('gone'))
  await saved([])
  expect(await listMembers(kari)).toEqual([])
  expect(await hasUnit(kari)).toBe(false)
})

test('the filter of one’s own unit keeps in an address and in a view', () => {
  const filters = caseFilters.parse({ unit: 'mine', sort: 'own' })
  expect(queryOf(filters)).toMatchObject({ unit: 'mine', sort: 'own' })
  expect(filtersIn('unit=mine&sort=own')).toMatchObject({ unit: 'mine', sort: 'own' })
  expect(caseFilters.parse({ unit: 'theirs' }).unit).toBeUndefined()
})
