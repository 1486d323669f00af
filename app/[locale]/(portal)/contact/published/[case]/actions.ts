'use server'
import { formAction } from '@/app/_server/form-action'
import { addressHere, paths } from '@/app/_server/here'
import { resident, residentIfAny, visitor } from '@/app/_server/session'
import { helpInput } from '@/db/contact/advice/input'
import { noteHelp } from '@/db/contact/advice/writes'
import { followInput, unfollowInput } from '@/db/contact/follows/input'
import { followCasePublished, unfollowCase } from '@/db/contact/follows/writes'
import { subscribeInput } from '@/db/contact/subscriptions/input'
import { subscribe } from '@/db/contact/subscriptions/writes'

const anybody = async () => (await residentIfAny('contact')) ?? visitor('contact')
const back = async (reference: string, did: string) =>
  (await paths())('/contact/published/[case]', { case: reference }, { did })

export const follow = formAction(anybody, followInput, async (asker, { case: reference, submission }) => {
  await followCasePublished(asker, reference, submission, await addressHere())
  return back(reference, 'followed')
})

export const unfollow = formAction(
  () => resident('contact'),
  unfollowInput,
  async (asker, { case: reference }) => {
    await unfollowCase(asker, reference)
    return back(reference, 'unfollowed')
  },
)

/** Somebody has found their answer here. */
export const help = formAction(anybody, helpInput, async (asker, { case: reference, submission }) => {
  await noteHelp(asker, reference, submission)
  return back(reference, 'helped')
})

/** Whatever the address follows already, whoever types it in is told the same. */
export const followByMail = formAction(anybody, subscribeInput, async (asker, { case: reference, email }) => {
  await subscribe(asker, reference, email)
  return back(reference, 'asked')
})
