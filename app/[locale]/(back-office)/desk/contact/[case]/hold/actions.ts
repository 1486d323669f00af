'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { holdInput, liftInput } from '@/db/contact/retention/holds/input'
import { liftHold, placeHold } from '@/db/contact/retention/holds/writes'

const atDesk = () => officer('contact')
const back = async (id: string, did: string) => (await paths())('/desk/contact/[case]', { case: id }, { did })

export const hold = formAction(atDesk, holdInput, async (asker, { case: id, holdWhy }) => {
  await placeHold(asker, id, holdWhy)
  return back(id, 'held')
})

export const lift = formAction(atDesk, liftInput, async (asker, { case: id }) => {
  await liftHold(asker, id)
  return back(id, 'lifted')
})
