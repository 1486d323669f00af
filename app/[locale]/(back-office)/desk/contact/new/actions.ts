'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { park } from '@/app/_server/draft'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { arrivalInput } from '@/db/contact/cases/arrivals/input'
import { keyInCase } from '@/db/contact/cases/arrivals/writes'

const keyIn = formAction(
  () => officer('contact'),
  arrivalInput,
  async (asker, told) =>
    (await paths())('/desk/contact/[case]', { case: await keyInCase(asker, told) }, { did: 'keyedIn' }),
)

/** Writes the case down; what its words have been taken for is shown first, with what was typed. */
export async function submitArrival(state: FormState, form: FormData): Promise<FormState> {
  const answer = await keyIn(state, form)
  if (answer.refusal?.key !== 'contact.warned') return answer
  await park(answer.values)
  const address = (await paths())('/desk/contact/new', undefined, { step: 'check' })
  if ((await headers()).has('next-action')) return { ...answer, refusal: undefined, goTo: address }
  return redirect(address)
}
