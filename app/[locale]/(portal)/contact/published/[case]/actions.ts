'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident, residentIfAny, visitor } from '@/app/_server/session'
import { followInput, unfollowInput } from '@/db/contact/follows/input'
import { followCasePublished, unfollowCase } from '@/db/contact/follows/writes'

const anybody = async () => (await residentIfAny('contact')) ?? visitor('contact')
const back = async (reference: string, did: string) =>
  (await paths())('/contact/published/[case]', { case: reference }, { did })

export const follow = formAction(anybody, followInput, async (asker, { case: reference, submission }) => {
  await followCasePublished(asker, reference, submission)
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
