'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import type { MoveField } from '@/db/contact/cases/moves/rules'
import { acceptInput, newsFields, setAsideInput } from '@/db/contact/deliveries/news/input'
import { acceptNews, setNewsAside } from '@/db/contact/deliveries/news/writes'

const atDesk = () => officer('contact')
const back = async (id: string, did: string) =>
  `${(await paths())('/desk/contact/[case]', { case: id }, { did })}#outside`

const accepting = formAction(atDesk, acceptInput, async (asker, said) => {
  await acceptNews(asker, said)
  return back(said.case, 'accepted')
})

export async function accept(state: FormState, form: FormData): Promise<FormState> {
  const answer = await accepting(state, form)
  const { key, values } = answer.refusal ?? {}
  if (key !== 'contact.missing' || !values?.field) return answer
  // What is missing is told at its field.
  const field = newsFields[values.field as MoveField]
  return { ...answer, refusal: undefined, problems: { [field]: { key: 'required' } } }
}

export const setAside = formAction(atDesk, setAsideInput, async (asker, { news, case: id }) => {
  await setNewsAside(asker, news, id)
  return back(id, 'setAside')
})
