'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { reporter } from '@/app/_server/reporter'
import { disputeInput, replyInput } from '@/db/contact/cases/moves/input'
import { disputeCase, replyToCase } from '@/db/contact/cases/moves/writes'
import { passOnInput } from '@/db/contact/consents/input'
import { agreeToPassOn } from '@/db/contact/consents/writes'
import { ownPhotoInput } from '@/db/contact/photos/input'
import { removeOwnPhoto } from '@/db/contact/photos/writes'
import { consentInput } from '@/db/contact/publications/input'
import { changeConsent } from '@/db/contact/publications/writes'
import { surveyInput } from '@/db/contact/surveys/input'
import { answerSurvey } from '@/db/contact/surveys/writes'

export const reply = formAction(reporter, replyInput, async (asker, said) => {
  await replyToCase(asker, said)
  return (await paths())('/contact/follow/[case]', { case: said.at }, { did: 'replied' })
})

export const rate = formAction(reporter, surveyInput, async (asker, said) => {
  await answerSurvey(asker, said)
  return (await paths())('/contact/follow/[case]', { case: said.at }, { did: 'rated' })
})

export const dispute = formAction(reporter, disputeInput, async (asker, said) => {
  const key = await disputeCase(asker, said)
  const did = key === said.at ? 'disputed' : 'continued'
  return (await paths())('/contact/follow/[case]', { case: key }, { did })
})

export const changePermission = formAction(reporter, consentInput, async (asker, { at, agreed }) => {
  await changeConsent(asker, at, agreed)
  return (await paths())('/contact/follow/[case]', { case: at }, { did: agreed ? 'agreed' : 'withdrew' })
})

export const changePassOn = formAction(reporter, passOnInput, async (asker, { at, agreed }) => {
  await agreeToPassOn(asker, at, agreed)
  return (await paths())('/contact/follow/[case]', { case: at }, { did: agreed ? 'gave' : 'notGiven' })
})

export const takePhotoBack = formAction(reporter, ownPhotoInput, async (asker, { at, photo }) => {
  await removeOwnPhoto(asker, at, photo)
  return (await paths())('/contact/follow/[case]', { case: at }, { did: 'photoRemoved' })
})
