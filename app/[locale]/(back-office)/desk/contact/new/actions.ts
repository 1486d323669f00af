'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { park } from '@/app/_server/draft'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { officer } from '@/app/_server/session'
import { type FormState, typedValues } from '@/components/ui/form-state'
import { arrivalInputFor } from '@/db/contact/cases/arrivals/input'
import { keyInCase } from '@/db/contact/cases/arrivals/writes'
import { findQuestions } from '@/db/contact/questions/reads'
import { topicCode } from '@/db/contact/topics/input'

const atDesk = () => officer('contact')

/** Writes the case down, with the answers to what its topic asks. */
async function keyIn(state: FormState, form: FormData) {
  const topic = topicCode.safeParse(form.get('topic'))
  const { questions } = topic.success ? await findQuestions(await atDesk(), topic.data) : { questions: [] }
  const action = formAction(atDesk, arrivalInputFor(questions), async (asker, told) =>
    (await paths())('/desk/contact/[case]', { case: await keyInCase(asker, told) }, { did: 'keyedIn' }),
  )
  return action(state, form)
}

/** The form again, with what the chosen topic asks: for browsers without scripts. */
async function asked(form: FormData): Promise<never> {
  await refuseForeignOrigin()
  await atDesk()
  await park(typedValues(form))
  redirect((await paths())('/desk/contact/new'))
}

/** Writes the case down; what its words have been taken for is shown first, with what was typed. */
export async function submitArrival(state: FormState, form: FormData): Promise<FormState> {
  if (form.get('intent') === 'questions') return asked(form)
  const answer = await keyIn(state, form)
  if (answer.refusal?.key !== 'contact.warned') return answer
  await park(answer.values)
  const address = (await paths())('/desk/contact/new', undefined, { step: 'check' })
  if ((await headers()).has('next-action')) return { ...answer, refusal: undefined, goTo: address }
  return redirect(address)
}
