import 'server-only'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { cases } from '../../cases/tables'
import type { Kind } from '../../topics/input'
import { topics } from '../../topics/tables'
import { barOf, isShown, shownStates } from '../rules'
import { casePublications } from '../tables'
import { takeOut } from '../writes'

/**
 * Takes a case out of sight that may not be there once it is of another topic or kind, before it is: whoever was told of it hears that it is
 * gone. Its sender's word stands. Returns the keys of the photos' copies whose bytes go after the commit.
 */
export async function withdrawBarred(
  tx: Transaction,
  officer: Officer<'contact'>,
  id: string,
  next: { publishable: boolean; kind: Kind },
) {
  const [found] = await tx
    .select({ state: casePublications.state, answer: casePublications.answer })
    .from(casePublications)
    .where(eq(casePublications.case, id))
    .for('no key update')
  const reason = found && barOf({ ...next, answer: found.answer })
  if (!reason || !(isShown(found.state) || (found.state === 'consent' && reason === 'topic'))) return []
  return takeOut(tx, officer, [id], { state: 'refused', reason })
}

/** The same for all cases of a topic that is published no more. */
export async function withdrawTopic(tx: Transaction, officer: Officer<'contact'>, code: string) {
  const rows = await tx
    .select({ id: cases.id })
    .from(casePublications)
    .innerJoin(cases, eq(cases.id, casePublications.case))
    .innerJoin(topics, eq(topics.id, cases.topic))
    .where(and(eq(topics.code, code), inArray(casePublications.state, ['consent', ...shownStates])))
    .orderBy(asc(cases.id))
    .for('no key update', { of: [cases, casePublications] })
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  return takeOut(tx, officer, ids, { state: 'refused', reason: 'topic' })
}
