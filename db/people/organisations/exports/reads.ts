import 'server-only'
import { asc, eq, or } from 'drizzle-orm'
import type { Resident } from '../../../actors'
import { unseal } from '../../../keys'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { accountsOf, ibanKey } from '../accounts/reads'
import { historyOf } from '../history/reads'
import { mandatesOf } from '../mandates/reads'
import { membershipFor, membersOf } from '../members/reads'
import { officialsOf } from '../officials/reads'
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

/**
 * An organisation as the portal knows it, for its owner: its own facts, those who act for it, and what has happened to it. Refuses: gone,
 * organisations.mayNot.
 */
export function exportOrganisation(owner: Resident, id: string) {
  return inTown(owner, async (tx) => {
    await membershipFor(tx, owner, id, 'copy')
    const [[organisation], officials, people, accounts, powers, changes] = await Promise.all([
      tx.select().from(organisations).where(eq(organisations.id, id)),
      officialsOf(tx, id),
      membersOf(tx, id),
      accountsOf(tx, { organisation: id }),
      mandatesOf(tx, id),
      historyOf(tx, id),
    ])
    if (!organisation) throw new Refusal('gone')
    const { name, form, businessId, registerNumber, domicile, foundedOn, registeredOn } = organisation
    const { email, phone, website, street, postcode, postOffice } = organisation
    return {
      organisation: {
        ...{ name, form, businessId, registerNumber, domicile, foundedOn, registeredOn },
        ...{ email, phone, website, street, postcode, postOffice },
      },
      officials,
      members: people.map(({ name, role, since }) => ({ name, role, since })),
      accounts: accounts.map(({ lastFour, addedAt, verifiedAt }) => ({ lastFour, createdAt: addedAt, verifiedAt })),
      mandates: powers.map(({ name, source, signing, validFrom, validUntil, verifiedAt, revokedAt }) => ({
        ...{ name, source, signing, validFrom, validUntil, verifiedAt, revokedAt },
      })),
      organisationChanges: changes.map(({ at, deed, by, about, values }) => ({
        ...{ at, change: deed, by: by ?? 'staff', person: about, values },
      })),
    }
  })
}
