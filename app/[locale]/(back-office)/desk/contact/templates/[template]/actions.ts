'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { templateEnd, templateInput } from '@/db/contact/templates/input'
import { retireTemplate, saveTemplate } from '@/db/contact/templates/writes'

const atDesk = () => officer('contact')
const list = async () => (await paths())('/desk/contact/templates')

export async function save(state: FormState, form: FormData) {
  const { locales } = await town()
  const action = formAction(atDesk, templateInput(locales[0]), async (asker, said) => {
    await saveTemplate(asker, said)
    return list()
  })
  return action(state, form)
}

export const retire = formAction(atDesk, templateEnd, async (asker, { id }) => {
  await retireTemplate(asker, id)
  return list()
})
