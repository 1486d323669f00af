'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { hidingInput, leavingInput } from '@/db/contact/reports/input'
import { hideReported, leaveReported } from '@/db/contact/reports/writes'

export const leave = formAction(
  () => officer('contact'),
  leavingInput,
  async (asker, said) => {
    await leaveReported(asker, said)
    return (await paths())('/desk/contact/reports', undefined, { did: 'left' })
  },
)

export const hide = formAction(
  () => officer('contact'),
  hidingInput,
  async (asker, said) => {
    await hideReported(asker, said)
    return (await paths())('/desk/contact/reports', undefined, { did: 'hidden' })
  },
)
