import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { awards } from '@/db/grants/awards/tables'
import { readSheet } from '@/db/grants/receipts/sheets/reads'
import { isTiedTo } from '@/db/grants/ties/owners/reads'
import { listUncheckedAccounts } from '@/db/people/organisations/accounts/reads'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { givenAccount, givenGrant, town } from '@/tests/unit/grants-money/ground'
import { asOwner } from '../walls/canaries'

const sql = asOwner()
let aino: Resident<'grants'>
let sanna: GrantOfficer<'pay'>
let kirsi: GrantOfficer<'prepare'>

beforeAll(async () => {
  aino = applying(await signedIn(residents.aino))
  sanna = await withDuty(staff.sanna, 'pay')
  kirsi = await withDuty(staff.matti, 'prepare')
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

async function journalled(action: string, object: string) {
  await sql`select set_config('app.municipality', 'jamsa', false)`
  const rows = await sql`select actor from journal where action = ${action} and object = ${object}`
  return rows.map(({ actor }) => actor)
}

test('the sheet of receipts is reading the application it belongs to: journalled once a day for each who opens it', async () => {
  const { application, decision } = await givenGrant(aino)
  await bringAwards(sanna)
  const [award] = await inTown(town, (tx) => tx.select().from(awards).where(eq(awards.decision, decision)))
  if (!award) throw new Error('No award')
  await Promise.all([1, 2, 3].map(() => readSheet(sanna, award.id)))
  expect(await journalled('application.read', `application:${application}`)).toEqual([`staff:${sanna.staff.id}`])
})

test('account numbers in full are journalled, once a day for each who lists them', async () => {
  await givenAccount({ person: aino.person.id }, aino.person.id, 'FI2112345600000785', null)
  await Promise.all([1, 2].map(() => listUncheckedAccounts(kirsi, isTiedTo)))
  expect(await journalled('account.listed', 'desk:grants')).toEqual([`staff:${kirsi.staff.id}`])
})
