import 'server-only'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { GrantOfficer, Resident, Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { keyFor, unseal } from '../../../keys'
import { inTown } from '../../../town'
import { persons } from '../../tables'
import { bankAccounts, organisations } from '../tables'

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

/** The accounts that nobody at the desk has checked yet, in full for whoever compares them with the bank's proof; the oldest first. */
export function listUncheckedAccounts(officer: GrantOfficer<'prepare'>) {
  return inTown(officer, async (tx) => {
    const rows = await tx
      .select({
        ...{ id: bankAccounts.id, sealed: bankAccounts.iban, addedAt: bankAccounts.createdAt },
        owner: sql<string>`coalesce(${organisations.name}, ${persons.name})`,
      })
      .from(bankAccounts)
      .leftJoin(organisations, eq(organisations.id, bankAccounts.organisation))
      .leftJoin(persons, eq(persons.id, bankAccounts.person))
      .where(and(isNull(bankAccounts.verifiedAt), isNull(bankAccounts.endedAt)))
      .orderBy(asc(bankAccounts.createdAt), asc(bankAccounts.id))
      .limit(500)
    const key = ibanKey(officer)
    return rows.map(({ sealed, ...row }) => ({ ...row, iban: unseal(key, sealed, row.id).toString() }))
  })
}

/** An account number in full, for whoever pays to it; null when there is no such account. The caller answers for the right to see it. */
export async function ibanIn(tx: Transaction, officer: GrantOfficer<'pay'>, account: string): Promise<string | null> {
  const [row] = await tx.select({ iban: bankAccounts.iban }).from(bankAccounts).where(eq(bankAccounts.id, account))
  return row ? unseal(ibanKey(officer), row.iban, account).toString() : null
}
