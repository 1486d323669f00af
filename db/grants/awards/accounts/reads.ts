import 'server-only'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { accountToldOnPaper } from '@/db/grants/applications/arrivals/accounts/reads'
import { bankAccounts } from '@/db/people/organisations/tables'

type Applied = { id: string; organisation: string | null; person: string | null }

/** The account in use of whoever applied, one that has been checked before others; or else the one they told on paper. */
export async function accountFor(tx: Transaction, application: Applied): Promise<string | null> {
  return (await accountOf(tx, application)) ?? (await accountToldOnPaper(tx, application.id))
}

async function accountOf(tx: Transaction, { organisation, person }: Applied) {
  if (!organisation && !person) return null
  const owned = organisation ? eq(bankAccounts.organisation, organisation) : eq(bankAccounts.person, person ?? '')
  const [account] = await tx
    .select({ id: bankAccounts.id })
    .from(bankAccounts)
    .where(and(owned, isNull(bankAccounts.endedAt)))
    .orderBy(sql`${bankAccounts.verifiedAt} desc nulls last`, desc(bankAccounts.createdAt))
    .limit(1)
  return account?.id ?? null
}
