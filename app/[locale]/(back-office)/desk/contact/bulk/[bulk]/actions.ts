'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { planWordsHere } from '@/app/_server/plan-words'
import { officer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { pressInput, tellInput } from '@/db/contact/bulks/input'
import { pressBulk, tellBulk } from '@/db/contact/bulks/writes'

const atDesk = () => officer('contact')
const here = async (bulk: string) => (await paths())('/desk/contact/bulk/[bulk]', { bulk })

const telling = formAction(atDesk, tellInput, async (asker, { bulk, told }) => {
  await tellBulk(asker, bulk, told, await planWordsHere())
  return here(bulk)
})

/** Keeps what is to be done, and shows it. */
export async function tell(state: FormState, form: FormData): Promise<FormState> {
  const answer = await telling(state, form)
  const { key, values } = answer.refusal ?? {}
  if (key !== 'contact.missing') return answer
  // What is missing is told at its field, of the words at those in the first language.
  const field = values?.field === 'words' ? `words.${form.get('language')}` : values?.field
  return { ...answer, refusal: undefined, problems: { [`told.${field}`]: { key: 'required' } } }
}

const pressing = formAction(atDesk, pressInput, async (asker, { bulk }) => {
  await pressBulk(asker, bulk, await planWordsHere())
  return here(bulk)
})

export async function press(state: FormState, form: FormData): Promise<FormState> {
  return pressing(state, form)
}
