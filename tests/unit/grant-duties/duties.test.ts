import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Administrator, GrantOfficer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { findDuties, listHolders, listMembers } from '@/db/grants/duties/reads'
import { giveDuty, setLimit, takeDuty } from '@/db/grants/duties/writes'
import { listJournal } from '@/db/journal/reads'
import { giveDesk } from '@/db/people/writes'
import { staff } from '@/scripts/personas'
import { administering, withDuty } from '@/tests/people'

let tuula: Administrator
let sanna: GrantOfficer<'lead'>
let ville: Administrator

beforeAll(async () => {
  tuula = await administering(staff.tuula)
  sanna = await withDuty(staff.sanna, 'lead')
  ville = await administering(staff.ville)
  await giveDesk(tuula, ville.staff.id, 'grants')
})
afterAll(closeDatabase)

test('a duty is given once, and the journal has it once', async () => {
  await Promise.all([1, 2, 3].map(() => giveDuty(sanna, ville.staff.id, 'assess')))
  const members = await listMembers(sanna)
  expect(members.find(({ id }) => id === ville.staff.id)?.duties).toEqual([{ duty: 'assess', limitCents: null }])
  const { rows } = await listJournal(tuula, {
    action: 'duty.given',
    who: null,
    object: null,
    from: null,
    to: null,
    page: 1,
  })
  expect(rows).toHaveLength(1)
})

test('nobody widens what they may do themselves', async () => {
  await expect(giveDuty(sanna, sanna.staff.id, 'pay')).rejects.toMatchObject({ key: 'duties.own' })
  await expect(setLimit(sanna, sanna.staff.id, null)).rejects.toMatchObject({ key: 'duties.own' })
})

test('whoever is not at the desk gets no duty', async () => {
  await expect(giveDuty(sanna, tuula.staff.id, 'pay')).rejects.toMatchObject({ key: 'duties.notAtDesk' })
})

test('a decider has a limit, others have none', async () => {
  await expect(setLimit(sanna, ville.staff.id, 300_000)).rejects.toMatchObject({ key: 'gone' })
  await giveDuty(tuula, ville.staff.id, 'decide')
  await setLimit(sanna, ville.staff.id, 300_000)
  const officer = await withDuty(staff.ville, 'decide')
  expect(await findDuties(officer)).toContainEqual({ duty: 'decide', limitCents: 300_000 })
})

test('a duty taken away is gone at once', async () => {
  await giveDuty(sanna, ville.staff.id, 'pay')
  expect(await listHolders(sanna, 'pay')).toEqual([{ id: ville.staff.id, name: 'Ville Aalto' }])
  await takeDuty(sanna, ville.staff.id, 'pay')
  expect(await listHolders(sanna, 'pay')).toEqual([])
})

test('another town’s desk is not seen, and nobody there is given anything', async () => {
  const maria = await withDuty(staff.maria, 'lead')
  expect((await listMembers(maria)).map(({ name }) => name)).toEqual(['Maria Westerlund'])
  await expect(giveDuty(maria, ville.staff.id, 'pay')).rejects.toMatchObject({ key: 'duties.notAtDesk' })
})

test('a preparer is not a leader: it does not compile', async () => {
  const preparer = await withDuty(staff.sanna, 'prepare')
  // @ts-expect-error the signature is the permission
  await expect(giveDuty(preparer, preparer.staff.id, 'pay')).rejects.toMatchObject({ key: 'duties.own' })
})
