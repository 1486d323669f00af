import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { identityCodesIn } from '../../guard/codes/rules'
import { findTopic } from '../../topics/reads'
import { topics } from '../../topics/tables'
import { dueOf } from '../dues/reads'
import { writeToReporters } from '../letters/writes'
import { tellReporters } from '../moves/writes'
import { isEnd } from '../rules'
import { caseEvents, cases } from '../tables'
import { lockedCase } from '../writes'
import type { Retopic } from './input'

/**
 * Puts a case under another topic or kind: its answer is due by the new topic from the day it first came, another unit's handler
 * begins anew, and its reporters are told. Refuses: gone, contact.changedMeanwhile, contact.ended, contact.identityCode, casework.sameTopic.
 */
export async function retopicCase(officer: Officer<'contact'>, { case: id, version, ...said }: Retopic) {
  if (identityCodesIn(said.why ?? '').length > 0) throw new Refusal('contact.identityCode')
  const topic = await findTopic(officer, said.topic)
  if (!topic) throw new Refusal('gone')
  return inTown(officer, async (tx) => {
    const { state } = await lockedCase(tx, id, version)
    if (isEnd(state)) throw new Refusal('contact.ended')
    const [before] = await tx
      .select({ topic: topics.code, kind: cases.kind, unit: cases.unit, handler: cases.handler })
      .from(cases)
      .innerJoin(topics, eq(topics.id, cases.topic))
      .where(eq(cases.id, id))
    if (!before || (before.topic === topic.code && before.kind === said.kind)) throw new Refusal('casework.sameTopic')
    const unit = said.unitChoice === 'kept' ? before.unit : topic.unit.id
    const handler = unit === before.unit ? before.handler : null
    await tx.update(cases).set({ topic: topic.id, kind: said.kind, unit, handler }).where(eq(cases.id, id))
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
    await tellReporters(tx, officer, id, `case:${event?.id}`)
    await writeToReporters(tx, officer, id, 'caseRetopiced', `case:${event?.id}`, { words: said.why })
    await record(tx, officer, { action: 'case.retopiced', object: `case:${id}`, detail: topic.code })
  })
}
