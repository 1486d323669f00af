import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { record } from '../../../journal/writes'
import { readdress } from '../../../outbox/mails/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { reporters } from '../tables'
import type { AddressCorrection } from './input'

/**
 * Mends a reporter's mistyped address; what has not reached it goes out again to the right one. The journal tells who did it, and neither
 * address. Refuses: gone, contact.sameAddress, contact.changedMeanwhile.
 */
export function correctAddress(officer: Officer<'contact'>, said: AddressCorrection) {
  const { case: id, reporter, from, address } = said
  return inTown(officer, async (tx) => {
    const [found] = await tx
      .select({ email: reporters.email })
      .from(reporters)
      .where(and(eq(reporters.id, reporter), eq(reporters.case, id)))
      .for('update')
    // Whoever left none has none to mend, and whoever has been erased gets none back.
    if (!found?.email) throw new Refusal('gone')
    if (found.email !== from) throw new Refusal('contact.changedMeanwhile')
    if (found.email === address) throw new Refusal('contact.sameAddress')
    await tx.update(reporters).set({ email: address }).where(eq(reporters.id, reporter))
    await readdress(tx, officer, reporter, address)
    await record(tx, officer, { action: 'case.addressCorrected', object: `case:${id}` })
  })
}
