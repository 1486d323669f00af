'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { sendOutInput } from '@/db/contact/deliveries/input'
import { sendCaseOut } from '@/db/contact/deliveries/writes'

export const send = formAction(
  () => officer('contact'),
  sendOutInput,
  async (asker, said) => {
    await sendCaseOut(asker, said)
    return `${(await paths())('/desk/contact/[case]', { case: said.case }, { did: 'sentOut' })}#outside`
  },
)
