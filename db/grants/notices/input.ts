import type { z } from 'zod'
import { day } from '@/db/fields'
import { manyInput } from '../decisions/input'

/** Decisions given notice of: when the letters were sent, and when the copies came on the web. */
export const notifyingInput = manyInput.extend({ sentOn: day, minutesOn: day })
export type Notifying = Pick<z.output<typeof notifyingInput>, 'sentOn' | 'minutesOn'>
