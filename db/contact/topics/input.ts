import { z } from 'zod'
import { prose } from '../../fields'

/** The four kinds of a case: repair need, feedback, advice, tip. */
export const kinds = ['repair', 'feedback', 'advice', 'tip'] as const
export type Kind = (typeof kinds)[number]

/** Whether a topic asks where: not at all, if the writer likes, or always. */
export const placeNeeds = ['none', 'optional', 'required'] as const
export type PlaceNeed = (typeof placeNeeds)[number]

/** Whether a matter of a topic is asked where: as the topic says, but a question is answered wherever its writer is. */
export const placeNeedOf = (place: PlaceNeed, kind: Kind): PlaceNeed =>
  kind === 'advice' && place === 'required' ? 'optional' : place

/** In the order they are browsed. */
export const topicGroups = ['streets', 'green', 'leisure', 'learning', 'building', 'environment', 'other'] as const
export type TopicGroup = (typeof topicGroups)[number]

/** What the list of topics is narrowed by, as it stands in its address. */
export const topicSearch = z.object({
  q: z.preprocess((value) => [value].flat()[0], z.string().trim().max(100)).catch(''),
})

/** What somebody wants to tell before they have chosen a topic; as long as the form takes. */
export const firstWordsInput = z.object({ text: prose(4000) })

export const topicCode = z.string().regex(/^[a-z0-9-]{1,30}$/)
