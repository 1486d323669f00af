import { z } from 'zod'
import { replyInput } from '../cases/moves/input'

const reference = z.string().regex(/^[a-z0-9]{8}$/)
/** The secret of the link in every mail to a follower. */
const key = z.string().regex(/^[\w-]{20,40}$/)
export const subscriptionKey = key

/** "Tell me by e-mail": of which case, and where to. */
export const subscribeInput = z.object({ case: reference, email: z.email('email').max(120) })
export const confirmInput = z.object({ at: key })
/** One of the followings of the address whose link this is. */
export const endInput = z.object({ at: key, subscription: z.uuid() })
export const endOwnInput = z.object({ subscription: z.uuid() })
export const followerDisputeInput = replyInput.extend({ at: key })

/** How many unanswered questions whether it wants mails an address is sent in a day, whoever types it in. */
export const mostUnanswered = 5
