import { endsAtAPress, leadsTo } from '@/app/_server/one-click'
import { endWatch } from '@/db/contact/watches/writes'

export const POST = endsAtAPress(endWatch)
export const GET = leadsTo('/contact/follow/area/[key]')
