'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { park } from '@/app/_server/draft'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident, visitor } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import type { Visitor } from '@/db/actors'
import { caseInputFor, type NewCase } from '@/db/contact/cases/input'
import { sendCase, wrongChannels } from '@/db/contact/cases/writes'
import { listSimilarCases } from '@/db/contact/publications/similar/reads'
import { findQuestions } from '@/db/contact/questions/reads'
import { topicCode } from '@/db/contact/topics/input'
import { Refusal } from '@/db/refusal'

/** Whoever may be about to tell what is known already is shown it first, once. */
async function take(asker: Visitor<'contact'>, sent: NewCase) {
  // Before anything of it waits for another look: an identity code is kept nowhere.
  wrongChannels(sent)
  const { topic, text, place, latitude, longitude, seen } = sent
  const point = latitude != null && longitude != null ? { latitude, longitude } : null
  const shown = seen?.split(',').includes('same')
  if (!shown && (await listSimilarCases(asker, { topic, text, place, point })).length > 0)
    throw new Refusal('contact.same')
  return (await paths())('/contact/follow/[case]', { case: await sendCase(asker, sent) }, { did: 'sent' })
}

/** What a case of this form must look like: its topic's questions belong to it, as the form asked them. */
async function inputFor(form: FormData) {
  const [topic, set] = [topicCode.safeParse(form.get('topic')), z.uuid().safeParse(form.get('questionSet'))]
  if (!topic.success) return caseInputFor([])
  const { questions } = await findQuestions(await visitor('contact'), topic.data, set.data)
  return caseInputFor(questions)
}

/** Sends the case; when its words belong to another channel, says so first and keeps what was typed. */
export async function submitCase(state: FormState, form: FormData): Promise<FormState> {
  // Whoever began signed in and is no longer signs in first: the case is to be among their own.
  const asker = form.get('signedIn') ? () => resident('contact') : () => visitor('contact')
  const answer = await formAction<Visitor<'contact'>, Awaited<ReturnType<typeof inputFor>>>(
    asker,
    await inputFor(form),
    take,
  )(state, form)
  if (answer.refusal?.key !== 'contact.warned' && answer.refusal?.key !== 'contact.same') return answer
  try {
    await park(answer.values)
  } catch (error) {
    if (error instanceof Refusal) return { ...answer, refusal: { key: error.key, values: error.values } }
    throw error
  }
  const address = (await paths())('/contact/new/[topic]', { topic: String(form.get('topic') ?? '') }, { step: 'check' })
  if ((await headers()).has('next-action')) return { ...answer, refusal: undefined, goTo: address }
  return redirect(address)
}
