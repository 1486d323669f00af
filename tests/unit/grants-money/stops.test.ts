import { afterAll, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { listUnpaid } from '@/db/grants/awards/reads'
import { awardHeld, lowerPayable } from '@/db/grants/awards/writes'
import { blockAward, releaseAward } from '@/db/grants/receipts/checking/writes'
import { blockInput } from '@/db/grants/receipts/input'
import { readSheet } from '@/db/grants/receipts/sheets/reads'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { applying, signedIn, withDuty } from '@/tests/people'
import { givenGrant, lump } from '@/tests/unit/grants-money/ground'
import { answer } from '../organisations/cast'
import { asOwner } from '../walls/canaries'

const sql = asOwner()
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

test('a payment is stopped with a reason that its page tells, and goes on from where it stood', async () => {
  const aino = applying(await signedIn(residents.aino))
  const [laura, sanna] = [await withDuty(staff.laura, 'pay'), await withDuty(staff.sanna, 'prepare')]
  const { number } = await givenGrant(aino, { payment: lump, grantedCents: 43_000, number: '2026/stop' })
  await bringAwards(laura)
  const row = async () => {
    const found = (await listUnpaid(laura)).find((one) => one.number === number)
    if (!found) throw new Error('Not among what is unpaid')
    return found
  }
  const { id: award, version } = await row()
  expect(blockInput.safeParse({ award, version, note: ' ' }).success).toBe(false)
  expect((await readSheet(laura, award))?.stop).toBeNull()
  const note = 'Konkurssihakemus on vireillä.'
  const presses = await Promise.all([1, 2].map(() => answer(blockAward(sanna, { award, version, note }))))
  expect(presses.toSorted()).toEqual(['changedMeanwhile', 'done'])
  expect(await row()).toMatchObject({ state: 'blocked', blocked: 'other' })
  expect((await readSheet(sanna, award))?.stop).toMatchObject({ note, by: sanna.staff.name })
  // That less of it is paid has stopped nothing.
  await inTown(sanna, async (tx) => lowerPayable(tx, sanna, await awardHeld(tx, award), 40_000))
  await releaseAward(laura, { award, version: (await row()).version })
  expect((await row()).state).toBe('payable')
  await sql`select set_config('app.municipality', 'jamsa', false)`
  const deeds = await sql`select action from journal where object = ${`award:${award}`} order by seq`
  expect(deeds.map(({ action }) => action).slice(-3)).toEqual(['award.block', 'award.lowered', 'award.release'])
})
