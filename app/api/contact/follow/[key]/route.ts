import { endsAtAPress, leadsTo } from '@/app/_server/one-click'
import { endSubscription } from '@/db/contact/subscriptions/writes'

export const POST = endsAtAPress(endSubscription)
export const GET = leadsTo('/contact/follow/mail/[key]')
