import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { GrantOfficer, Officer, Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { keyedHash, keyFor, seal } from '../../../keys'
import { holdAlone } from '../../../locks'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { noteChange } from '../history/writes'
import { membershipFor } from '../members/reads'
import { bankAccounts } from '../tables'
import { mostAccounts } from './input'
import { ibanKey, type Owner, owns } from './reads'

type Said = { organisation?: string; iban: string }

/**
 * Adds an account of mine or, with `organisation`, of theirs. The page has asked for a fresh identification.
 * Refuses: gone, organisations.mayNot, organisations.sameAccount, organisations.manyAccounts.
 */
export function addAccount(resident: Resident, { organisation, iban }: Said) {
  const { municipality, person } = resident
  const owner: Owner = organisation ? { organisation } : { person: person.id }
  const id = randomUUID()
  const fingerprint = keyedHash(keyFor(`iban fingerprint/${municipality}`), iban)
  const lastFour = iban.slice(-4)
  return inTown(resident, async (tx) => {
    if (organisation) await membershipFor(tx, resident, organisation, 'accounts')
    await refuseMore(tx, owner, fingerprint)
    await tx.insert(bankAccounts).values({
      ...{ id, municipality, ...owner, lastFour, fingerprint, addedBy: person.id },
      iban: seal(ibanKey(resident), Buffer.from(iban), id),
    })
    await noted(tx, resident, organisation, 'accountAdded', id, lastFour)
    return id
  })
}

async function refuseMore(tx: Transaction, owner: Owner, fingerprint: Buffer) {
  await holdAlone(tx, 'quota', 'person' in owner ? owner.person : owner.organisation)
  const inUse = await tx
    .select({ fingerprint: bankAccounts.fingerprint })
    .from(bankAccounts)
    .where(and(owns(owner), isNull(bankAccounts.endedAt)))
  if (inUse.some((one) => one.fingerprint.equals(fingerprint))) throw new Refusal('organisations.sameAccount')
  if (inUse.length >= mostAccounts) throw new Refusal('organisations.manyAccounts', { most: mostAccounts })
}

/** Nothing new is paid to it; what has been paid stays known. Refuses: gone, organisations.mayNot. */
export function endAccount(resident: Resident, { organisation, account }: { organisation?: string; account: string }) {
  const owner: Owner = organisation ? { organisation } : { person: resident.person.id }
  return inTown(resident, async (tx) => {
    if (organisation) await membershipFor(tx, resident, organisation, 'accounts')
    const [row] = await tx
      .update(bankAccounts)
      .set({ endedAt: sql`now()` })
      .where(and(eq(bankAccounts.id, account), owns(owner), isNull(bankAccounts.endedAt)))
      .returning({ lastFour: bankAccounts.lastFour })
    if (!row) throw new Refusal('gone')
    await noted(tx, resident, organisation, 'accountEnded', account, row.lastFour)
  })
}

/** Somebody at the desk has seen the bank's proof. Refuses: gone (ended, or seen already). */
export function verifyAccount(officer: GrantOfficer<'prepare'>, { account }: { account: string }) {
  return inTown(officer, async (tx) => {
    const [row] = await tx
      .update(bankAccounts)
      .set({ verifiedAt: sql`now()`, verifiedBy: officer.staff.id })
      .where(and(eq(bankAccounts.id, account), isNull(bankAccounts.verifiedAt), isNull(bankAccounts.endedAt)))
      .returning({ organisation: bankAccounts.organisation, lastFour: bankAccounts.lastFour })
    if (!row) throw new Refusal('gone')
    await noted(tx, officer, row.organisation ?? undefined, 'accountVerified', account, row.lastFour)
  })
}

type Deed = 'accountAdded' | 'accountEnded' | 'accountVerified'

async function noted(
  tx: Transaction,
  actor: Resident | Officer<'grants'>,
  organisation: string | undefined,
  deed: Deed,
  account: string,
  lastFour: string,
) {
  if (organisation) await noteChange(tx, actor, { organisation, deed, values: { lastFour } })
  else await record(tx, actor, { action: `person.${deed}`, object: `account:${account}` })
}
