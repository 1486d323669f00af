import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import type { Resident, Visitor } from '@/db/actors'
import { listBacklogs } from '@/db/budget/duties/reads'
import { listAllRounds } from '@/db/budget/rounds/reads'
import { closeDatabase, database } from '@/db/client'
import { writeNotice } from '@/db/notices/writes'
import { listStaff } from '@/db/people/reads'
import { staff as staffTable } from '@/db/people/tables'
import { inTown } from '@/db/town'
import { staff } from '@/scripts/personas'
import { atDesk, passerBy } from '@/tests/people'

afterAll(closeDatabase)

test('who may ask is in the signature: the compiler turns the others away', () => {
  const residents = (resident: Resident<'budget'>, visitor: Visitor<'budget'>) => [
    // @ts-expect-error a resident does not read the drafts of the desk
    () => listAllRounds(resident),
    // @ts-expect-error a visitor does not see what waits at the desk
    () => listBacklogs(visitor),
    // @ts-expect-error a resident does not see who works for the town
    () => listStaff(resident),
    // @ts-expect-error an officer of one desk is not an administrator
    async () => writeNotice(await atDesk(staff.marketta), {} as never),
    // @ts-expect-error an actor is made by vouching, not by writing its fields down
    (): Visitor => ({ municipality: 'jamsa', service: 'budget', locale: 'fi' }),
  ]
  expect(residents).toBeTypeOf('function')
})

test('the town is set before the first query of the work is sent', async () => {
  const marketta = await atDesk(staff.marketta)
  const [row] = await inTown(marketta, (tx) => tx.select({ id: staffTable.id }).from(staffTable))
  expect(row?.id).toBe(marketta.staff.id)
})

test('outside inTown no row is seen, also after a town has used the connection', async () => {
  await atDesk(staff.marketta)
  for (let i = 0; i < 12; i++) {
    await inTown(passerBy('jamsa'), (tx) => tx.execute(sql`select 1`))
    const [row] = await database().execute(
      sql`select count(*)::int as seen, current_setting('app.municipality', true) as town from staff`,
    )
    expect(row).toMatchObject({ seen: 0 })
    expect(row?.town ?? '').toBe('')
  }
})

test('a row of another town cannot be written, nor can one point at it', async () => {
  const { staff: marketta } = await atDesk(staff.marketta)
  const inJoutsa = passerBy('joutsa')
  const foreign = inTown(inJoutsa, (tx) =>
    tx.insert(staffTable).values({ municipality: 'jamsa', subject: 's', name: 'n' }),
  )
  await expect(foreign).rejects.toMatchObject({ code: '42501' })
  const pointing = inTown(inJoutsa, (tx) =>
    tx.execute(sql`insert into desks (municipality, staff, desk) values ('joutsa', ${marketta.id}, 'budget')`),
  )
  await expect(pointing).rejects.toMatchObject({ code: '23503' })
})

test('a fault of the database leaves without the values of the row', async () => {
  const secret = 'salainen'
  const fault = await inTown(passerBy('jamsa'), (tx) =>
    tx.execute(sql`insert into staff (municipality, subject, name) values ('jamsa', ${secret}, null)`),
  ).catch((error: Error) => error)
  expect(JSON.stringify([fault, String(fault), (fault as Error).stack])).not.toContain(secret)
})
