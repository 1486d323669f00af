'use server'
import { pageAt } from '@/app/_messages/paths'
import { formAction } from '@/app/_server/form-action'
import { pathHere, paths } from '@/app/_server/here'
import { resident, residentIfAny, visitor } from '@/app/_server/session'
import { disputeInput, replyInput } from '@/db/contact/cases/moves/input'
import { disputeCase, replyToCase } from '@/db/contact/cases/moves/writes'
import { isReference } from '@/db/contact/cases/rules'
import { surveyInput } from '@/db/contact/surveys/input'
import { answerSurvey } from '@/db/contact/surveys/writes'

/** A case opened by its number is its owner's alone: signed out meanwhile, they sign in and find their words. */
async function reporter() {
  const { params } = pageAt((await pathHere()).split('?')[0] ?? '') ?? {}
  if (isReference(params?.case ?? '')) return resident('contact')
  return (await residentIfAny('contact')) ?? visitor('contact')
}

export const reply = formAction(reporter, replyInput, async (asker, said) => {
  await replyToCase(asker, said)
  return (await paths())('/contact/follow/[case]', { case: said.at }, { did: 'replied' })
})

export const rate = formAction(reporter, surveyInput, async (asker, said) => {
  await answerSurvey(asker, said)
  return (await paths())('/contact/follow/[case]', { case: said.at }, { did: 'rated' })
})

export const dispute = formAction(reporter, disputeInput, async (asker, said) => {
  await disputeCase(asker, said)
  return (await paths())('/contact/follow/[case]', { case: said.at }, { did: 'disputed' })
})
