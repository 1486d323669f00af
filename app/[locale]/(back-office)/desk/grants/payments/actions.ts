'use server'
import { z } from 'zod'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { takeNewestAccount } from '@/db/grants/awards/accounts/writes'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { batchInput, confirmPress } from '@/db/grants/payments/batches/input'
import { makeBatch } from '@/db/grants/payments/batches/writes'
import { confirmAccount, releaseAward } from '@/db/grants/receipts/checking/writes'

const payer = () => grantOfficer('pay')
const back = async (did: string, more: Record<string, string> = {}) =>
  (await paths())('/desk/grants/payments', undefined, { did, ...more })

export const bring = formAction(payer, z.looseObject({}), async (officer) => {
  const { opened, moved } = await bringAwards(officer)
  return back('brought', { opened: String(opened), moved: String(moved) })
})

export const make = formAction(payer, batchInput, async (officer, input) => {
  const batch = await makeBatch(officer, input)
  return (await paths())('/desk/grants/payments/[batch]', { batch }, { did: 'made' })
})

export const confirm = formAction(payer, confirmPress, async (officer, press) => {
  await confirmAccount(officer, press)
  return back('confirmed')
})

export const release = formAction(payer, confirmPress, async (officer, press) => {
  await releaseAward(officer, press)
  return back('released')
})

export const renew = formAction(payer, confirmPress, async (officer, press) => {
  await takeNewestAccount(officer, press)
  return back('renewed')
})
