import 'server-only'
import { eq } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { answersIn } from '../../questions/answers/writes'
import { findTopic } from '../../topics/reads'
import { placeToKeep } from '../places/rules'
import { cases } from '../tables'
import { keysOf, refuseNowhere, refuseUnread, takeIn, wrongChannels } from '../writes'
import type { HandArrival } from './input'
import { arrivalProblem, oldestArrival } from './rules'

/**
 * Writes down what somebody told by telephone, at the counter or by letter, as of when they told it. Returns the case's id.
 * Refuses: gone (no such topic), casework.arrivesLater, casework.arrivedLongAgo, contact.place, contact.outside, contact.identityCode, questions.unanswered (an answer that cannot be);
 * contact.warned while a warning has not been read, an emergency too: it is staff who read it.
 */
export async function keyInCase(officer: Officer<'contact'>, told: HandArrival): Promise<string> {
  const problem = arrivalProblem(told.at, new Date())
  if (problem === 'later') throw new Refusal('casework.arrivesLater')
  if (problem) throw new Refusal('casework.arrivedLongAgo', { days: oldestArrival })
  const topic = await findTopic(officer, told.topic)
  if (!topic) throw new Refusal('gone')
  const where = topic.place === 'none' ? {} : placeToKeep(told)
  refuseNowhere(officer, { topic, kind: told.kind }, where)
  refuseUnread(wrongChannels(told), told.seen)
  const { channel, at, locale } = told
  return inTown(officer, async (tx) => {
    const given = await answersIn(tx, told, 'byStaff')
    const arrival = { ...keysOf(told), topic, where, channel, at, locale, given, person: null, staff: officer.staff.id }
    const id = await takeIn(tx, officer, arrival, told)
    if (id) await record(tx, officer, { action: 'case.keyedIn', object: `case:${id}`, detail: channel })
    return id ?? (await takenBefore(keysOf(told).submission))

    async function takenBefore(submission: Buffer) {
      const [row] = await tx.select({ id: cases.id }).from(cases).where(eq(cases.submission, submission))
      if (!row) throw new Refusal('busy')
      return row.id
    }
  })
}
