'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { disputeAsFollower } from '@/db/contact/subscriptions/disputes/writes'
import { confirmInput, endInput, followerDisputeInput } from '@/db/contact/subscriptions/input'
import { confirmSubscription, endSubscription } from '@/db/contact/subscriptions/writes'

const back = async (key: string, did: string) => (await paths())('/contact/follow/mail/[key]', { key }, { did })
const anybody = () => visitor('contact')

export const confirm = formAction(anybody, confirmInput, async (asker, { at }) => {
  await confirmSubscription(asker, at)
  return back(at, 'confirmed')
})

export const end = formAction(anybody, endInput, async (asker, { at, subscription }) => {
  await endSubscription(asker, at, subscription)
  return back(at, 'ended')
})

export const dispute = formAction(anybody, followerDisputeInput, async (asker, said) => {
  await disputeAsFollower(asker, said)
  return back(said.at, 'disputed')
})
