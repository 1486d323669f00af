import 'server-only'
import { eq } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { keyFor, unseal } from '@/db/keys'
import { bankAccounts } from '@/db/people/organisations/tables'

/** An account number in full, for whoever pays to it; null when there is no such account. */
export async function ibanIn(
  tx: Transaction,
  { municipality }: GrantOfficer<'pay'>,
  account: string,
): Promise<string | null> {
  const [row] = await tx.select({ iban: bankAccounts.iban }).from(bankAccounts).where(eq(bankAccounts.id, account))
  return row ? unseal(keyFor(`iban/${municipality}`), row.iban, account).toString() : null
}
