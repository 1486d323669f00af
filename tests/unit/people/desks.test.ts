import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Administrator, Desk, Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { listJournal } from '@/db/journal/reads'
import { listAdministrators, listStaff } from '@/db/people/reads'
import { findSession } from '@/db/people/sessions/reads'
import { openSession } from '@/db/people/sessions/writes'
import { giveDesk, takeDesk } from '@/db/people/writes'
import { staff } from '@/scripts/personas'
import { administering, atDesk, passerBy } from '@/tests/people'

let tuula: Administrator
let marketta: Officer<'budget'>
const portal = { ...passerBy('jamsa'), service: 'portal' } as Administrator

beforeAll(async () => {
  tuula = await administering(staff.tuula)
  marketta = await atDesk(staff.marketta)
})
afterAll(closeDatabase)

test('a desk is given once, however often one asks, and the journal has it once', async () => {
  await Promise.all([1, 2, 3].map(() => giveDesk(tuula, marketta.staff.id, 'contact')))
  expect(await desksOf(marketta.staff.id)).toEqual(['budget', 'contact'])
  const { rows } = await listJournal(tuula, { ...everything, action: 'desk.given' })
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ name: 'Tuula Heinonen', object: `staff:${marketta.staff.id}`, detail: 'contact' })
})

test('a desk taken away ends the sessions of who held it, at once', async () => {
  const token = Buffer.alloc(32, 1)
  await openSession(portal, { token, holder: { kind: 'staff', id: marketta.staff.id, name: 'Marketta' } })
  expect((await findSession(portal, token))?.staff?.desks).toContain('budget')
  await takeDesk(tuula, marketta.staff.id, 'budget')
  expect(await findSession(portal, token)).toBeNull()
})

test('an open session knows the desks of now, not those of when it was opened', async () => {
  const token = Buffer.alloc(32, 2)
  await openSession(portal, { token, holder: { kind: 'staff', id: tuula.staff.id, name: 'Tuula' } })
  await giveDesk(tuula, tuula.staff.id, 'grants')
  expect((await findSession(portal, token))?.staff?.desks).toContain('grants')
  await takeDesk(tuula, tuula.staff.id, 'grants')
  expect((await findSession(portal, token))?.staff?.desks).not.toContain('grants')
})

test('the last administrator stays, also when two step down at the same time', async () => {
  await expect(takeDesk(tuula, tuula.staff.id, 'administrator')).rejects.toMatchObject({
    key: 'people.lastAdministrator',
  })
  await giveDesk(tuula, marketta.staff.id, 'administrator')
  await Promise.allSettled([
    takeDesk(tuula, tuula.staff.id, 'administrator'),
    takeDesk(tuula, marketta.staff.id, 'administrator'),
  ])
  expect(await listAdministrators(portal)).toHaveLength(1)
})

test('a member of another town’s staff is nobody here', async () => {
  const { staff: pekka } = await atDesk(staff.pekka)
  await expect(giveDesk(tuula, pekka.id, 'budget')).rejects.toMatchObject({ key: 'people.unknown' })
})

const everything = { action: null, who: null, object: null, from: null, to: null, page: 1 }

async function desksOf(id: string): Promise<readonly Desk[]> {
  const found = (await listStaff(tuula)).find((member) => member.id === id)
  return [...(found?.desks ?? [])].sort()
}
