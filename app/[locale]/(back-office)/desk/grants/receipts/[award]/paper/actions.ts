'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { preparer } from '@/app/_server/paper'
import { paperReceiptsInput } from '@/db/grants/applications/arrivals/post/input'
import { paperMoreTimeInput } from '@/db/grants/extensions/input'
import { askMoreTimeFromPaper } from '@/db/grants/extensions/writes'
import { receiptInput, receiptPress } from '@/db/grants/receipts/input'
import { paperMendInput } from '@/db/grants/receipts/mending/input'
import { mendFromPaper } from '@/db/grants/receipts/mending/writes'
import { addReceipt, handInFromPaper, withdrawReceipt } from '@/db/grants/receipts/writes'

const back = async (award: string, did: string) =>
  (await paths())('/desk/grants/receipts/[award]/paper', { award }, { did })

export const add = formAction(preparer, receiptInput, async (asker, receipt) => {
  await addReceipt(asker, receipt)
  return back(receipt.award, 'added')
})

export const remove = formAction(preparer, receiptPress, async (asker, press) => {
  await withdrawReceipt(asker, press)
  return back(press.award, 'removed')
})

export const hand = formAction(preparer, paperReceiptsInput, async (asker, said) => {
  await handInFromPaper(asker, said)
  return (await paths())('/desk/grants/receipts/[award]', { award: said.award }, { did: 'keyedIn' })
})

export const moreTime = formAction(preparer, paperMoreTimeInput, async (asker, said) => {
  await askMoreTimeFromPaper(asker, said)
  return back(said.id, 'keyedTime')
})

export const mend = formAction(preparer, paperMendInput, async (asker, said) => {
  await mendFromPaper(asker, said)
  return (await paths())('/desk/grants/receipts/[award]', { award: said.award }, { did: 'mendedOnPaper' })
})
