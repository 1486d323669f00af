import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { GrantOfficer } from '../../../../actors'
import type { Transaction } from '../../../../client'
import { bankAccounts } from '../../../../people/organisations/tables'
import { inTown } from '../../../../town'
import { payees } from '../../../payees/tables'
import { noteOpening } from '../../handling/reads'
import { isByPost } from '../../notices/reads'
import { applicationFromPaper } from '../../rights/reads'
import { arrivals } from '../tables'

/** The account that was told on paper and is in use; null when none is. */
export async function accountToldOnPaper(tx: Transaction, application: string): Promise<string | null> {
  return (await toldIn(tx, application))?.id ?? null
}

async function toldIn(tx: Transaction, application: string) {
  const [row] = await tx
    .select({ id: bankAccounts.id, lastFour: bankAccounts.lastFour, verifiedAt: bankAccounts.verifiedAt })
    .from(arrivals)
    .innerJoin(bankAccounts, eq(bankAccounts.id, arrivals.account))
    .where(and(eq(arrivals.application, application), isNull(bankAccounts.endedAt)))
  return row ?? null
}

/**
 * Where the money of an applicant on paper goes: account, and the persons of whom the tax administration is told. `byPost` is false where somebody looks
 * after it in the portal. Opening it is journalled. Refuses: gone, ties.disqualified.
 */
export function findPayment(preparer: GrantOfficer<'prepare'>, id: string) {
  return inTown(preparer, async (tx) => {
    const { application, call } = await applicationFromPaper(tx, preparer, id)
    await noteOpening(tx, preparer, id)
    const theirs = and(eq(payees.application, id), isNull(payees.removedAt))
    const [account, people, posted] = await Promise.all([
      toldIn(tx, id),
      tx
        .select({ id: payees.id, name: payees.name, weight: payees.weight })
        .from(payees)
        .where(theirs)
        .orderBy(asc(payees.createdAt)),
      isByPost(tx, id),
    ])
    return { application, call, account, payees: people, byPost: posted }
  })
}
