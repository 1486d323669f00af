import { z } from 'zod'

const reference = z.string().regex(/^[a-z0-9]{8}$/)

/** One press on "I have the same trouble"; `submission` is drawn with the page. */
export const followInput = z.object({ case: reference, submission: z.uuid() })
export const unfollowInput = z.object({ case: reference })
