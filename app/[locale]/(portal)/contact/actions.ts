'use server'
import { carry } from '@/app/_server/carry'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { identityCodesIn } from '@/db/contact/guard/codes/rules'
import { firstWordsInput } from '@/db/contact/topics/input'
import { Refusal } from '@/db/refusal'

const saying = formAction(
  () => visitor('contact'),
  firstWordsInput,
  async (_, { text }) => {
    if (identityCodesIn(text).length > 0) throw new Refusal('contact.identityCode')
  },
)

/** What somebody wants to tell waits while they choose among the topics it speaks of. */
export async function sayFirst(state: FormState, form: FormData): Promise<FormState> {
  const answer = await saying(state, form)
  if (!answer.done) return answer
  const text = String(form.get('text') ?? '')
  return carry(answer, { text }, (await paths())('/contact', undefined, { step: 'topic' }))
}
