import { z } from 'zod'
import { line, optional, several } from '../../fields'
import { latitude, longitude, radius } from '../../places/input'
import { mostTopics, topicCode } from '../publications/input'
import { subscriptionKey } from '../subscriptions/input'

/** How often news are gathered into one mail. */
export const cadences = ['day', 'week'] as const
export type Cadence = (typeof cadences)[number]

const choice = {
  topic: several(topicCode).pipe(z.array(z.string()).max(mostTopics)),
  every: z.enum(cadences),
}

/** "Tell me by e-mail of what is published": the filter of the public list as it stands, and where to. */
export const watchInput = z.object({
  ...choice,
  email: z.email('email').max(120),
  q: optional(line(100)),
  near: optional(line(200)),
  lat: optional(latitude),
  lon: optional(longitude),
  radius: optional(radius),
})
export type WatchInput = z.output<typeof watchInput>

/** What the reader of a digest may choose anew by its link. The place stays: another place is another watch. */
export const changeWatchInput = z.object({ ...choice, at: subscriptionKey, radius: optional(radius) })
export type WatchChange = z.output<typeof changeWatchInput>

export const endOwnWatchInput = z.object({ watch: z.uuid() })
export const watchKeyInput = z.object({ at: subscriptionKey })

const told = z.object({ reference: z.string(), title: z.string(), topic: z.string(), state: z.string() })
/** What a digest tells, as it waits in its mail. */
export const digestSheet = z.object({ fresh: z.array(told), ended: z.array(told), more: z.number() })
export type DigestSheet = z.output<typeof digestSheet>
