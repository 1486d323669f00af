'use server'
import type { z } from 'zod'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { ticked } from '@/db/fields'
import { moreTimeInput } from '@/db/grants/extensions/input'
import { askMoreTime } from '@/db/grants/extensions/writes'
import { payeeInput, payeePress } from '@/db/grants/payees/input'
import { removePayee as dropPayee, addPayee as tellPayee } from '@/db/grants/payees/writes'
import { handInInput, receiptInput, receiptPress, refusalInput } from '@/db/grants/receipts/input'
import { mendInput } from '@/db/grants/receipts/mending/input'
import { mendReceipt } from '@/db/grants/receipts/mending/writes'
import { addReceipt, handIn, refuseAward, withdrawReceipt } from '@/db/grants/receipts/writes'
import { Refusal } from '@/db/refusal'

const applicant = () => resident('grants')
const back = async (award: string, did: string) => (await paths())('/grants/awards/[award]', { award }, { did })

export const add = formAction(applicant, receiptInput, async (me, receipt) => {
  await addReceipt(me, receipt)
  return back(receipt.award, 'added')
})

export const remove = formAction(applicant, receiptPress, async (me, press) => {
  await withdrawReceipt(me, press)
  return back(press.award, 'removed')
})

export const hand = formAction(applicant, handInInput, async (me, said) => {
  await handIn(me, said)
  return back(said.award, 'handed')
})

export const mend = formAction(applicant, mendInput, async (me, said) => {
  await mendReceipt(me, said)
  return back(said.award, 'mended')
})

export const moreTime = formAction(applicant, moreTimeInput, async (me, said) => {
  await askMoreTime(me, said)
  return back(said.id, 'askedTime')
})

export const refuse = formAction(
  applicant,
  refusalInput.extend({ sure: ticked }) as z.ZodType<{ award: string; sure: boolean }>,
  async (me, { award, sure }) => {
    if (!sure) throw new Refusal('receipts.tickFirst')
    await refuseAward(me, { award })
    return back(award, 'refused')
  },
)

export const addPayee = formAction(applicant, payeeInput, async (me, said) => {
  await tellPayee(me, said)
  return back(said.award, 'payeeAdded')
})

export const removePayee = formAction(applicant, payeePress, async (me, said) => {
  await dropPayee(me, said)
  return back(said.award, 'payeeRemoved')
})
