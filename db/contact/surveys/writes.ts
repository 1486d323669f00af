import 'server-only'
import { and, eq, lt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { mineBy } from '../cases/follow/reads'
import type { State } from '../cases/rules'
import { cases, reporters } from '../cases/tables'
import { identityCodesIn } from '../guard/codes/rules'
import { waitsIn } from '../waits/reads'
import type { Survey } from './input'
import { mayAnswerSurvey, reasonsAgainst } from './rules'
import { surveys } from './tables'

const mains = alias(cases, 'mains')

/**
 * The reporter says whether their matter is in order. The first answer about an end stands: the same form sent twice says it once.
 * Refuses: gone, contact.surveyOver, contact.identityCode.
 */
export function answerSurvey(visitor: Visitor<'contact'>, said: Survey) {
  if (said.comment && identityCodesIn(said.comment).length > 0) throw new Refusal('contact.identityCode')
  return inTown(visitor, (tx) => rateIn(tx, visitor, said))
}

/** The same in the transaction of what else they say. Whose case has joined another speaks of the end of that one. Refuses: gone, contact.surveyOver. */
export async function rateIn(
  tx: Transaction,
  visitor: Visitor<'contact'>,
  { at, answer, reasons: ticked, comment }: Survey,
) {
  const { municipality } = visitor
  const [found] = await tx
    .select({
      id: cases.id,
      state: sql<State>`coalesce(${mains.state}, ${cases.state})`,
      endedAt: sql`coalesce(${mains.endedAt}, ${cases.endedAt})`.mapWith(cases.endedAt),
      reporter: reporters.id,
    })
    .from(cases)
    .innerJoin(reporters, eq(reporters.case, cases.id))
    .leftJoin(mains, eq(mains.id, cases.main))
    .where(mineBy(visitor, at))
    .for('share', { of: cases })
  if (!found || !answer) throw new Refusal('gone')
  const { id, state, endedAt, reporter } = found
  const { dispute } = (await waitsIn(tx))(endedAt ?? new Date())
  if (!endedAt || !mayAnswerSurvey(state, endedAt, new Date(), dispute)) throw new Refusal('contact.surveyOver')
  const reasons = answer === 'no' ? reasonsAgainst(state).filter((reason) => ticked.includes(reason)) : []
  // Opened again and ended anew, it is asked about anew.
  await tx.delete(surveys).where(and(eq(surveys.reporter, reporter), lt(surveys.createdAt, endedAt)))
  const kept = await tx
    .insert(surveys)
    .values({ municipality, case: id, reporter, satisfied: answer === 'yes', reasons, words: comment })
    .onConflictDoNothing({ target: [surveys.municipality, surveys.reporter] })
    .returning({ id: surveys.id })
  if (kept.length) await record(tx, visitor, { action: 'case.rated', object: `case:${id}`, detail: answer })
}
