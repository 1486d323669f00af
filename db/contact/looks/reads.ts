import 'server-only'
import type { Visitor } from '../../actors'
import { Refusal } from '../../refusal'
import { listSimilarAdvice } from '../advice/reads'
import { isLikeAQuestion } from '../advice/rules'
import type { NewCase } from '../cases/input'
import { wrongChannels } from '../cases/writes'
import { listSimilarCases } from '../publications/similar/reads'
import { listTopics } from '../topics/reads'
import { betterTopic } from '../topics/rules'

type Sent = Pick<
  NewCase,
  'topic' | 'kind' | 'text' | 'place' | 'name' | 'email' | 'phone' | 'latitude' | 'longitude' | 'seen'
>

/**
 * Whoever may be about to write under a topic that is plainly not the one, to tell what is known already or to ask what has been answered, is
 * shown so once before the case is taken. What may be kept nowhere, and danger, come before anything waits for that look.
 * Refuses: contact.identityCode, contact.emergency, contact.otherTopic, contact.same, contact.answered.
 */
export async function refuseUnlooked(visitor: Visitor<'contact'>, sent: Sent) {
  if (wrongChannels(sent).includes('emergency')) throw new Refusal('contact.emergency')
  const { topic, text, place, latitude, longitude, seen } = sent
  const looked = seen?.split(',') ?? []
  if (!looked.includes('topic') && betterTopic(await listTopics(visitor), topic, text))
    throw new Refusal('contact.otherTopic')
  const point = latitude != null && longitude != null ? { latitude, longitude } : null
  if (!looked.includes('same') && (await listSimilarCases(visitor, { topic, text, place, point })).length > 0)
    throw new Refusal('contact.same')
  if (!looked.includes('answers') && isLikeAQuestion(sent) && (await listSimilarAdvice(visitor, sent)).length > 0)
    throw new Refusal('contact.answered')
}
