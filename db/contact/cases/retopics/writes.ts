import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { discard } from '../../../files/writes'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { sendOutNew } from '../../deliveries/writes'
import { identityCodesIn } from '../../guard/codes/rules'
import { withdrawBarred } from '../../publications/bars/writes'
import { routeNow } from '../../routing/traces/reads'
import { keepRun } from '../../routing/traces/writes'
import { findTopic } from '../../topics/reads'
import { topics } from '../../topics/tables'
import { dueOf } from '../dues/reads'
import { writeToReporters } from '../letters/writes'
import { tellReporters } from '../moves/writes'
import { rerunForTopic } from '../rerouting/writes'
import { isEnd } from '../rules'
import { caseEvents, cases } from '../tables'
import { lockedCase } from '../writes'
import type { Retopic } from './input'

/**
 * Puts a case under another topic or kind: its answer is due by the new topic from the day it first came, and its reporters are told. The
 * rules are run anew: the case goes to the new topic's unit, which the officer has seen; another one that a rule says is asked about first
 * when somebody has begun. Where it may not be in sight any more it goes out of it. Refuses: gone, contact.changedMeanwhile, contact.ended, contact.identityCode, casework.sameTopic.
 */
export async function retopicCase(officer: Officer<'contact'>, { case: id, version, ...said }: Retopic) {
  if (identityCodesIn(said.why ?? '').length > 0) throw new Refusal('contact.identityCode')
  const topic = await findTopic(officer, said.topic)
  if (!topic) throw new Refusal('gone')
  const keys = await inTown(officer, async (tx) => {
    const { state } = await lockedCase(tx, id, version)
    if (isEnd(state)) throw new Refusal('contact.ended')
    const [before] = await tx
      .select({ topic: topics.code, kind: cases.kind })
      .from(cases)
      .innerJoin(topics, eq(topics.id, cases.topic))
      .where(eq(cases.id, id))
    if (!before || (before.topic === topic.code && before.kind === said.kind)) throw new Refusal('casework.sameTopic')
    const gone = await withdrawBarred(tx, officer, id, { publishable: topic.publishable, kind: said.kind })
    const promised = before.topic === topic.code ? {} : { days: topic.days }
    await tx
      .update(cases)
      .set({ topic: topic.id, kind: said.kind, ...promised })
      .where(eq(cases.id, id))
    const turn = { version: version + 1, dueAt: await dueOf(tx, id), changedAt: sql`now()` }
    await tx.update(cases).set(turn).where(eq(cases.id, id))
    const [event] = await tx
      .insert(caseEvents)
      .values({
        municipality: officer.municipality,
        case: id,
        kind: 'retopiced',
        by: 'staff',
        staff: officer.staff.id,
        words: said.why,
        data: { topic: topic.code, before: before.topic, kind: said.kind },
      })
      .returning({ id: caseEvents.id })
    if (said.unitChoice === 'kept') await keepAsIs(tx, officer, id)
    else await rerunForTopic(tx, officer, id, topic.unit.id)
    if (before.topic !== topic.code) await sendOutNew(tx, officer, id)
    await tellReporters(tx, officer, id, `case:${event?.id}`)
    await writeToReporters(tx, officer, id, 'caseRetopiced', `case:${event?.id}`, { words: said.why })
    await record(tx, officer, { action: 'case.retopiced', object: `case:${id}`, detail: topic.code })
    return gone
  })
  for (const key of keys) await discard(officer, key)
}

/** Where the rules would have sent it, for whoever asks later why it is here. */
async function keepAsIs(tx: Transaction, officer: Officer<'contact'>, id: string) {
  const trace = await routeNow(tx, id)
  if (trace) await keepRun(tx, officer, id, { trace, cause: 'topic', outcome: 'kept' })
}
