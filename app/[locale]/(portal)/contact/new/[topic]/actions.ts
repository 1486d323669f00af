'use server'
import { z } from 'zod'
import { carry } from '@/app/_server/carry'
import { letGo, unpark } from '@/app/_server/draft'
import { formAction } from '@/app/_server/form-action'
import { addressHere, paths } from '@/app/_server/here'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { resident, residentIfAny, visitor } from '@/app/_server/session'
import { type FormState, typedValues, untouched } from '@/components/ui/form-state'
import type { Visitor } from '@/db/actors'
import { helpInput } from '@/db/contact/advice/input'
import { noteHelp } from '@/db/contact/advice/writes'
import { caseInputFor, type NewCase } from '@/db/contact/cases/input'
import { sendCase } from '@/db/contact/cases/writes'
import { followInput } from '@/db/contact/follows/input'
import { followCasePublished } from '@/db/contact/follows/writes'
import { identityCodesIn } from '@/db/contact/guard/codes/rules'
import { refuseUnlooked } from '@/db/contact/looks/reads'
import { findQuestions } from '@/db/contact/questions/reads'
import { topicCode } from '@/db/contact/topics/input'

async function take(asker: Visitor<'contact'>, sent: NewCase) {
  await refuseUnlooked(asker, sent)
  const to = await paths()
  const receipt = to(
    '/contact/follow/[case]',
    { case: await sendCase(asker, sent, await addressHere()) },
    { did: 'sent' },
  )
  // What was written before the topic was chosen has become this case.
  await unpark({ text: sent.text }, to('/contact'))
  return receipt
}

/** What a case of this form must look like: its topic's questions belong to it, as the form asked them. */
async function inputFor(form: FormData) {
  const [topic, set] = [topicCode.safeParse(form.get('topic')), z.uuid().safeParse(form.get('questionSet'))]
  if (!topic.success) return caseInputFor([])
  const { questions } = await findQuestions(await visitor('contact'), topic.data, set.data)
  return caseInputFor(questions)
}

const shownFirst = ['contact.warned', 'contact.same', 'contact.answered', 'contact.otherTopic']

/** Sends the case; when its words belong to another channel, says so first and keeps what was typed. */
export async function submitCase(state: FormState, form: FormData): Promise<FormState> {
  if (form.has('toTopic')) return changeTopic(state, form)
  if (form.has('instead')) return takeInstead(state, form)
  // Whoever began signed in and is no longer signs in first: the case is to be among their own.
  const asker = form.get('signedIn') ? () => resident('contact') : () => visitor('contact')
  const answer = await formAction<Visitor<'contact'>, Awaited<ReturnType<typeof inputFor>>>(
    asker,
    await inputFor(form),
    take,
  )(state, form)
  if (!shownFirst.includes(answer.refusal?.key ?? '')) return answer
  const topic = String(form.get('topic') ?? '')
  return carry(answer, answer.values, (await paths())('/contact/new/[topic]', { topic }, { step: 'check' }))
}

/** What belongs to a topic and its form: another has its own. */
const ofTopic = /^(toTopic|topic|kind|seen|questionSet|placeNeeded|answers\b.*)$/

/** Takes all that was typed along to the form of another topic. */
async function changeTopic({ answer }: FormState, form: FormData): Promise<FormState> {
  await refuseForeignOrigin()
  const values = typedValues(form)
  const refused = (key: string) => ({ ...untouched, values, refusal: { key }, answer: answer + 1 })
  const topic = topicCode.safeParse(values.toTopic)
  if (!topic.success) return refused('gone')
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !ofTopic.test(name)))
  if (identityCodesIn(Object.values(kept).flat().join('\n')).length > 0) return refused('contact.identityCode')
  return carry(refused('contact.otherTopic'), kept, (await paths())('/contact/new/[topic]', { topic: topic.data }))
}

const anybody = async (): Promise<Visitor<'contact'>> => (await residentIfAny('contact')) ?? visitor('contact')

/** What was written is not going to be sent: it waits no longer, here or before a topic was chosen. */
async function sparedTo(reference: string, did: string) {
  const to = await paths()
  await Promise.all([letGo(), letGo(to('/contact'))])
  return to('/contact/published/[case]', { case: reference }, { did })
}

/** Instead of telling the same anew: counted with those whom it troubles, and led to its page. */
export const followInstead = formAction(anybody, followInput, async (asker, { case: reference, submission }) => {
  await followCasePublished(asker, reference, submission, await addressHere())
  return sparedTo(reference, 'followed')
})

/** The same from within the form, of a case near the place that was told; what was typed stays where it cannot be. */
async function takeInstead(state: FormState, form: FormData): Promise<FormState> {
  const asked = new FormData()
  for (const [name, from] of [
    ['case', 'instead'],
    ['submission', 'submission'],
  ] as const)
    asked.set(name, String(form.get(from) ?? ''))
  return { ...(await followInstead(state, asked)), values: typedValues(form) }
}

/** Instead of asking: counted with those whom the answer has helped, and led to its page. */
export const helpInstead = formAction(anybody, helpInput, async (asker, { case: reference, submission }) => {
  await noteHelp(asker, reference, submission)
  return sparedTo(reference, 'spared')
})
