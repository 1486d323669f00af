import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Visitor } from '../../actors'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { mineBy } from '../cases/follow/reads'
import { cases, reporters } from '../cases/tables'

/** The reporter lets how to reach them be passed on with their case, or takes that back: then it is gone from every link too. Refuses: gone. */
export function agreeToPassOn(visitor: Visitor<'contact'>, key: string, agreed: boolean) {
  return inTown(visitor, async (tx) => {
    const [found] = await tx
      .select({ id: reporters.id, case: cases.id, passOn: reporters.passOn })
      .from(reporters)
      .innerJoin(cases, eq(cases.id, reporters.case))
      .where(and(mineBy(visitor, key)))
      .for('update', { of: reporters })
    if (!found) throw new Refusal('gone')
    if (found.passOn === agreed) return
    await tx.update(reporters).set({ passOn: agreed }).where(eq(reporters.id, found.id))
    const action = agreed ? 'case.passOnAgreed' : 'case.passOnWithdrawn'
    await record(tx, visitor, { action, object: `case:${found.case}` })
  })
}
