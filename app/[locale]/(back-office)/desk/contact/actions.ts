'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { chooseInput } from '@/db/contact/bulks/input'
import { chooseCases } from '@/db/contact/bulks/writes'
import { changeViewInput, viewInput } from '@/db/contact/views/input'
import { changeView, saveView } from '@/db/contact/views/writes'

const atDesk = () => officer('contact')
const inView = async (view: string, did: string) => (await paths())('/desk/contact', undefined, { view, did })

const choosing = formAction(atDesk, chooseInput, async (asker, choice) =>
  (await paths())('/desk/contact/bulk/[bulk]', { bulk: await chooseCases(asker, choice) }),
)

/** Goes on to what is to be done with the ticked cases. */
export async function choose(state: FormState, form: FormData): Promise<FormState> {
  return choosing(state, form)
}

export const save = formAction(atDesk, viewInput, async (asker, view) => inView(await saveView(asker, view), 'saved'))

export const update = formAction(atDesk, changeViewInput, async (asker, change) => {
  await changeView(asker, change)
  return inView(change.view, 'changed')
})
