import { z } from 'zod'
import { latitude, longitude } from '../../../places/input'
import { topicCode } from '../../topics/input'

/** What the form asks once a place has been told: what everybody may read of the same topic lies near. */
export const nearbyQuestion = z.object({ locale: z.enum(['fi', 'sv', 'en']), topic: topicCode, latitude, longitude })
