import 'server-only'
import { asc, eq, or } from 'drizzle-orm'
import type { Resident } from '../../../actors'
import { unseal } from '../../../keys'
import { inTown } from '../../../town'
import { ibanKey } from '../accounts/reads'
import { bankAccounts, mandates, members, organisationChanges, organisations } from '../tables'

const most = 5000

/** The organisations I belong to, my rights there, my own accounts in full, and what was done by me or to me. Accounts of organisations are not mine. */
export function exportBelonging(resident: Resident) {
  const { id } = resident.person
  return inTown(resident, async (tx) => {
    const [belonging, powers, accounts, changes] = await Promise.all([
      tx
        .select({ organisation: organisations.name, role: members.role, since: members.createdAt })
        .from(members)
        .innerJoin(organisations, eq(organisations.id, members.organisation))
        .where(eq(members.person, id))
        .orderBy(asc(members.createdAt)),
      tx
        .select({
          ...{ organisation: organisations.name, askedAt: mandates.createdAt, source: mandates.source },
          ...{ signing: mandates.signing, grounds: mandates.grounds, validFrom: mandates.validFrom },
          ...{ validUntil: mandates.validUntil, verifiedAt: mandates.verifiedAt, refusedAt: mandates.refusedAt },
          ...{ revokedAt: mandates.revokedAt, reason: mandates.reason },
        })
        .from(mandates)
        .innerJoin(organisations, eq(organisations.id, mandates.organisation))
        .where(eq(mandates.person, id))
        .orderBy(asc(mandates.createdAt))
        .limit(most),
      tx
        .select({
          ...{ id: bankAccounts.id, sealed: bankAccounts.iban, at: bankAccounts.createdAt },
          ...{ verifiedAt: bankAccounts.verifiedAt, endedAt: bankAccounts.endedAt },
        })
        .from(bankAccounts)
        .where(eq(bankAccounts.person, id))
        .orderBy(asc(bankAccounts.createdAt)),
      tx
        .select({
          ...{ organisation: organisations.name, at: organisationChanges.createdAt },
          ...{ change: organisationChanges.deed, values: organisationChanges.values },
        })
        .from(organisationChanges)
        .innerJoin(organisations, eq(organisations.id, organisationChanges.organisation))
        .where(or(eq(organisationChanges.person, id), eq(organisationChanges.about, id)))
        .orderBy(asc(organisationChanges.createdAt))
        .limit(most),
    ])
    const key = ibanKey(resident)
    const own = accounts.map(({ id: account, sealed, ...told }) => ({
      iban: unseal(key, sealed, account).toString(),
      ...told,
    }))
    return { organisations: belonging, mandates: powers, accounts: own, organisationChanges: changes }
  })
}
