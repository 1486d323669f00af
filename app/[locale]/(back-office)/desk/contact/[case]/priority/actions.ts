'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { priorityInput } from '@/db/contact/cases/priorities/input'
import { prioritiseCase } from '@/db/contact/cases/priorities/writes'

export const prioritise = formAction(
  () => officer('contact'),
  priorityInput,
  async (asker, said) => {
    await prioritiseCase(asker, said)
    return (await paths())('/desk/contact/[case]', { case: said.case }, { did: 'prioritised' })
  },
)
