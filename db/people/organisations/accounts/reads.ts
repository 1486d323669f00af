import 'server-only'
import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { GrantOfficer, Resident, Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { recordDaily } from '../../../journal/writes'
import { keyFor, unseal } from '../../../keys'
import { inTown } from '../../../town'
import { persons } from '../../tables'
import { bankAccounts, organisations } from '../tables'

export const ibanKey = ({ municipality }: Visitor) => keyFor(`iban/${municipality}`)

export type Owner = { organisation: string } | { person: string }

/** Whose something is, for those who keep the desk's staff from what is theirs or their own circle's. */
export type Owned<Value = string> = {
  readonly organisation: Value | null
  readonly person: Value | null
  /** Of somebody known by name alone. */
  readonly name: Value | null
}

/** What the service that handles applications knows of ties, given by whoever calls. Refuses by its own key. */
export type Wall = (tx: Transaction, officer: GrantOfficer<'prepare'>, owner: Owned) => Promise<void>

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

/**
 * The accounts that nobody at the desk has checked yet, in full for whoever compares them with the bank's proof and is not tied to the owner; the oldest
 * first. Journalled.
 */
export function listUncheckedAccounts(
  officer: GrantOfficer<'prepare'>,
  isTied: (member: string, owner: Owned<SQL>) => SQL<boolean>,
) {
  const { organisation, person, holder } = bankAccounts
  const owned = { organisation: sql`${organisation}`, person: sql`${person}`, name: sql`${holder}` }
  return inTown(officer, async (tx) => {
    const rows = await tx
      .select({
        ...{ id: bankAccounts.id, sealed: bankAccounts.iban, addedAt: bankAccounts.createdAt },
        owner: sql<string>`coalesce(${organisations.name}, ${persons.name}, ${bankAccounts.holder})`,
        isTied: isTied(officer.staff.id, owned),
        isMine: sql<boolean>`coalesce(${bankAccounts.addedByStaff} = ${officer.staff.id}, false)`,
      })
      .from(bankAccounts)
      .leftJoin(organisations, eq(organisations.id, bankAccounts.organisation))
      .leftJoin(persons, eq(persons.id, bankAccounts.person))
      .where(and(isNull(bankAccounts.verifiedAt), isNull(bankAccounts.endedAt)))
      .orderBy(asc(bankAccounts.createdAt), asc(bankAccounts.id))
      .limit(500)
    if (rows.some((row) => !row.isTied))
      await recordDaily(tx, officer, { action: 'account.listed', object: 'desk:grants' })
    const key = ibanKey(officer)
    return rows.map(({ sealed, ...row }) => ({
      ...row,
      iban: row.isTied ? null : unseal(key, sealed, row.id).toString(),
    }))
  })
}

/** An account number in full, for whoever pays to it; null when there is no such account. The caller answers for the right to see it. */
export async function ibanIn(tx: Transaction, officer: GrantOfficer<'pay'>, account: string): Promise<string | null> {
  const [row] = await tx.select({ iban: bankAccounts.iban }).from(bankAccounts).where(eq(bankAccounts.id, account))
  return row ? unseal(ibanKey(officer), row.iban, account).toString() : null
}
