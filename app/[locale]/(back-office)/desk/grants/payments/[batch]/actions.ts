'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { batchPress, paymentPress } from '@/db/grants/payments/batches/input'
import { approveBatch, cancelBatch, takeOut } from '@/db/grants/payments/batches/writes'

const payer = () => grantOfficer('pay')
const back = async (batch: string, did: string) => (await paths())('/desk/grants/payments/[batch]', { batch }, { did })

export const approve = formAction(payer, batchPress, async (officer, { batch }) => {
  await approveBatch(officer, batch)
  return back(batch, 'approved')
})

export const cancel = formAction(payer, batchPress, async (officer, { batch }) => {
  await cancelBatch(officer, batch)
  return back(batch, 'cancelled')
})

export const remove = formAction(payer, paymentPress, async (officer, { payment }) =>
  back(await takeOut(officer, payment), 'out'),
)
