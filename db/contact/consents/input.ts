import { z } from 'zod'
import { ticked } from '../../fields'

/** The reporter lets their name and how to reach them be passed on, or takes that back. */
export const passOnInput = z.object({ at: z.string().regex(/^[\w-]{8,40}$/), agreed: ticked })
