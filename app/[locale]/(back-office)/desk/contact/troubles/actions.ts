'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { troubleChange, troubleEnd, troubleInput } from '@/db/contact/troubles/input'
import { changeTrouble, endTrouble, writeTrouble } from '@/db/contact/troubles/writes'

export async function tell(state: FormState, form: FormData) {
  const { locales } = await town()
  const action = formAction(
    () => officer('contact'),
    troubleInput(locales[0]),
    async (asker, said) => {
      await writeTrouble(asker, said)
      return (await paths())('/desk/contact/troubles', undefined, { did: 'told' })
    },
  )
  return action(state, form)
}

export async function change(state: FormState, form: FormData) {
  const { locales } = await town()
  const action = formAction(
    () => officer('contact'),
    troubleChange(locales[0]),
    async (asker, said) => {
      await changeTrouble(asker, said)
      return (await paths())('/desk/contact/troubles', undefined, { did: 'changed' })
    },
  )
  return action(state, form)
}

export const end = formAction(
  () => officer('contact'),
  troubleEnd,
  async (asker, { trouble }) => {
    await endTrouble(asker, trouble)
    return (await paths())('/desk/contact/troubles', undefined, { did: 'ended' })
  },
)
