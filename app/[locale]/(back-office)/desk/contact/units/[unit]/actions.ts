'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { unitInput } from '@/db/contact/topics/units/input'
import { saveUnit } from '@/db/contact/topics/units/writes'

export async function save(state: FormState, form: FormData) {
  const [first] = (await town()).locales
  const action = formAction(
    () => officer('contact'),
    unitInput(first),
    async (asker, said) => {
      await saveUnit(asker, said, first)
      return (await paths())('/desk/contact/units', undefined, { did: 'saved' })
    },
  )
  return action(state, form)
}
