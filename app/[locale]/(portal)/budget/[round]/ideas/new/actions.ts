'use server'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { pageAt } from '@/app/_messages/paths'
import { park } from '@/app/_server/draft'
import { formAction } from '@/app/_server/form-action'
import { pathHere, paths } from '@/app/_server/here'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { resident, residentIfAny, visitor } from '@/app/_server/session'
import { type FormState, typedValues } from '@/components/ui/form-state'
import { newIdeaInput } from '@/db/budget/ideas/input'
import { sendIdea } from '@/db/budget/ideas/writes'
import { findRound } from '@/db/budget/rounds/reads'

const send = formAction(writer, newIdeaInput, async (asker, idea) => {
  const [round, to] = await Promise.all([roundHere(), paths()])
  const number = await sendIdea(asker, round.id, idea)
  const here = { round: round.slug, idea: String(number) }
  if (!('person' in asker)) return to('/budget/[round]/ideas/[idea]', here, { did: 'sent' })
  return to('/budget/[round]/ideas/[idea]/pictures', here, { did: 'sent' })
})

/** Sends the idea; when ideas like it are found that its writer has not seen, shows those first and keeps what was typed. */
export async function submitIdea(state: FormState, form: FormData): Promise<FormState> {
  if (form.get('intent') === 'sign-in') return signInFirst(state, form)
  const answer = await send(state, form)
  if (answer.refusal?.key !== 'ideas.similar') return answer
  const [round, to] = await Promise.all([roundHere(), paths()])
  await park(answer.values)
  const address = to('/budget/[round]/ideas/new', { round: round.slug }, { step: 'similar' })
  if ((await headers()).has('next-action')) return { ...answer, refusal: undefined, goTo: address }
  return redirect(address)
}

/** Whoever would rather sign in finds here again what they had typed. */
async function signInFirst(state: FormState, form: FormData): Promise<FormState> {
  await refuseForeignOrigin()
  const { intent: _, ...values } = typedValues(form)
  await park(values)
  const address = (await paths())('/sign-in', undefined, { next: await pathHere() })
  if ((await headers()).has('next-action')) return { ...state, values, goTo: address }
  return redirect(address)
}

async function roundHere() {
  const slug = pageAt((await pathHere()).split('?')[0] ?? '')?.params.round ?? ''
  return (await findRound(await visitor('budget'), slug)) ?? notFound()
}

/** Whoever the round lets write: a signed-in resident, or anybody. */
async function writer() {
  if ((await roundHere()).ideasNeedSignIn) return resident('budget')
  return (await residentIfAny('budget')) ?? visitor('budget')
}
