import 'server-only'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { GrantOfficer, Resident, Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { keyFor, unseal } from '../../../keys'
import { inTown } from '../../../town'
import { bankAccounts } from '../tables'

export const ibanKey = ({ municipality }: Visitor) => keyFor(`iban/${municipality}`)

export type Owner = { organisation: string } | { person: string }

export const owns = (owner: Owner) =>
  'person' in owner ? eq(bankAccounts.person, owner.person) : eq(bankAccounts.organisation, owner.organisation)

/** The accounts in use, the latest first: only the last four digits leave this file. */
export function accountsOf(tx: Transaction, owner: Owner) {
  return tx
    .select({
      id: bankAccounts.id,
      lastFour: bankAccounts.lastFour,
      addedAt: bankAccounts.createdAt,
      verifiedAt: bankAccounts.verifiedAt,
    })
    .from(bankAccounts)
    .where(and(owns(owner), isNull(bankAccounts.endedAt)))
    .orderBy(desc(bankAccounts.createdAt), desc(bankAccounts.id))
}

/** My own accounts, for what I apply for myself. */
export function listMyAccounts(resident: Resident) {
  return inTown(resident, (tx) => accountsOf(tx, { person: resident.person.id }))
}

/** An account number in full, for whoever pays to it; null when there is no such account. The caller answers for the right to see it. */
export async function ibanIn(tx: Transaction, officer: GrantOfficer<'pay'>, account: string): Promise<string | null> {
  const [row] = await tx.select({ iban: bankAccounts.iban }).from(bankAccounts).where(eq(bankAccounts.id, account))
  return row ? unseal(ibanKey(officer), row.iban, account).toString() : null
}
