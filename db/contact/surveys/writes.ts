import 'server-only'
import { eq } from 'drizzle-orm'
import type { Visitor } from '../../actors'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { mineBy } from '../cases/follow/reads'
import { cases, reporters } from '../cases/tables'
import { identityCodesIn } from '../guard/codes/rules'
import type { Survey } from './input'
import { mayAnswerSurvey } from './rules'
import { surveys } from './tables'

/**
 * The reporter says whether their matter is in order. The first answer stands: the same form sent twice says it once.
 * Refuses: gone, contact.surveyOver, contact.identityCode.
 */
export function answerSurvey(visitor: Visitor<'contact'>, { at, answer, comment }: Survey) {
  if (comment && identityCodesIn(comment).length > 0) throw new Refusal('contact.identityCode')
  const { municipality } = visitor
  return inTown(visitor, async (tx) => {
    const [found] = await tx
      .select({ id: cases.id, state: cases.state, endedAt: cases.endedAt, reporter: reporters.id })
      .from(cases)
      .innerJoin(reporters, eq(reporters.case, cases.id))
      .where(mineBy(visitor, at))
      .for('share', { of: cases })
    if (!found || !answer) throw new Refusal('gone')
    const { id, state, endedAt, reporter } = found
    if (!endedAt || !mayAnswerSurvey(state, endedAt, new Date())) throw new Refusal('contact.surveyOver')
    const kept = await tx
      .insert(surveys)
      .values({ municipality, case: id, reporter, satisfied: answer === 'yes', words: comment })
      .onConflictDoNothing({ target: [surveys.municipality, surveys.reporter] })
      .returning({ id: surveys.id })
    if (kept.length) await record(tx, visitor, { action: 'case.rated', object: `case:${id}`, detail: answer })
  })
}
