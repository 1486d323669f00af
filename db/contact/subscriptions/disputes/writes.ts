import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import type { Visitor } from '../../../actors'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { mayDispute } from '../../cases/disputes/rules'
import type { Reply } from '../../cases/moves/input'
import { isSaid, setState } from '../../cases/moves/writes'
import { cases } from '../../cases/tables'
import { standing } from '../../cases/writes'
import { identityCodesIn } from '../../guard/codes/rules'
import { shown } from '../../publications/reads'
import { casePublications } from '../../publications/tables'
import { waitsIn } from '../../waits/reads'
import { byKey } from '../reads'
import { subscriptions } from '../tables'

/**
 * "Closed is not fixed", from somebody who follows the case: their words are for the desk, the reporter reads only that it was asked for.
 * Refuses: gone, contact.tooLate, contact.identityCode.
 */
export async function disputeAsFollower(visitor: Visitor<'contact'>, { at: key, event: id, text: note }: Reply) {
  if (identityCodesIn(note).length > 0) throw new Refusal('contact.identityCode')
  return inTown(visitor, async (tx) => {
    const [found] = await tx
      .select({ ...standing, endedAt: cases.endedAt })
      .from(cases)
      .innerJoin(subscriptions, eq(subscriptions.case, cases.id))
      .innerJoin(casePublications, eq(casePublications.case, cases.id))
      .where(and(byKey(key), isNotNull(subscriptions.confirmedAt), shown))
      .for('no key update', { of: cases })
    if (!found) throw new Refusal('gone')
    if (await isSaid(tx, id)) return
    const { endedAt, ...stands } = found
    const { dispute } = (await waitsIn(tx))(endedAt ?? new Date())
    if (!endedAt || !mayDispute(stands.state, endedAt, new Date(), dispute)) throw new Refusal('contact.tooLate')
    await setState(tx, visitor, stands, 'reopen_requested', { id, by: 'reporter', note, data: { follower: 'yes' } })
    await record(tx, visitor, { action: 'case.disputed', object: `case:${stands.id}` })
  })
}
