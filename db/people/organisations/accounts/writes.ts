import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { GrantOfficer, Officer, Resident, Visitor } from '../../../actors'
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
import { ibanKey, type Owner, owns, type Wall } from './reads'

type Said = { organisation?: string; iban: string }

/**
 * Adds an account of mine or, with `organisation`, of theirs. The page has asked for a fresh identification.
 * Refuses: gone, organisations.mayNot, organisations.sameAccount, organisations.manyAccounts.
 */
export function addAccount(resident: Resident, { organisation, iban }: Said) {
  const owner: Owner = organisation ? { organisation } : { person: resident.person.id }
  return inTown(resident, async (tx) => {
    if (organisation) await membershipFor(tx, resident, organisation, 'accounts')
    await refuseMore(tx, owner, fingerprintOf(resident, iban))
    return kept(tx, resident, { ...owner, addedBy: resident.person.id }, iban)
  })
}

/**
 * Keeps an account that an applicant on paper has told, for the service whose paper it is: an organisation's that nobody looks after in the portal, or
 * of somebody known by name alone. Another than who keyed it in compares it with the bank's proof. Refuses: organisations.sameAccount, .manyAccounts.
 */
export async function keepToldAccount(tx: Transaction, officer: GrantOfficer<'prepare'>, owner: OnPaper, iban: string) {
  if ('organisation' in owner) await refuseMore(tx, owner, fingerprintOf(officer, iban))
  return kept(tx, officer, { ...owner, addedByStaff: officer.staff.id }, iban)
}

/** Nothing new is paid to an account that was told on paper, for another has been told instead; it bears nobody's name any more. */
export async function endToldAccount(tx: Transaction, officer: GrantOfficer<'prepare'>, account: string) {
  const [row] = await tx
    .update(bankAccounts)
    .set({ endedAt: sql`now()`, holder: sql`case when ${bankAccounts.holder} is not null then '—' end` })
    .where(and(eq(bankAccounts.id, account), isNotNull(bankAccounts.addedByStaff), isNull(bankAccounts.endedAt)))
    .returning({ organisation: bankAccounts.organisation, lastFour: bankAccounts.lastFour })
  if (row) await noted(tx, officer, row.organisation ?? undefined, 'accountEnded', account, row.lastFour)
}

type OnPaper = { organisation: string } | { holder: string }
type Owned = Pick<typeof bankAccounts.$inferInsert, 'organisation' | 'person' | 'holder' | 'addedBy' | 'addedByStaff'>

const fingerprintOf = ({ municipality }: Visitor, iban: string) =>
  keyedHash(keyFor(`iban fingerprint/${municipality}`), iban)

async function kept(tx: Transaction, keeper: Resident | Officer<'grants'>, owned: Owned, iban: string) {
  const [id, lastFour] = [randomUUID(), iban.slice(-4)]
  await tx.insert(bankAccounts).values({
    ...{ id, municipality: keeper.municipality, ...owned, lastFour, fingerprint: fingerprintOf(keeper, iban) },
    iban: seal(ibanKey(keeper), Buffer.from(iban), id),
  })
  await noted(tx, keeper, owned.organisation ?? undefined, 'accountAdded', id, lastFour)
  return id
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

/**
 * Somebody at the desk has seen the bank's proof; what follows from it comes in the same transaction.
 * Refuses: gone (ended, or seen already), organisations.ownAccount (they keyed it in themselves), and whatever the wall says.
 */
export function verifyAccount(
  officer: GrantOfficer<'prepare'>,
  { account }: { account: string },
  wall: Wall,
  follow?: (tx: Transaction) => Promise<void>,
) {
  return inTown(officer, async (tx) => {
    const { organisation, person, holder } = bankAccounts
    const [owned] = await tx
      .select({ organisation, person, name: holder })
      .from(bankAccounts)
      .where(eq(bankAccounts.id, account))
    if (owned) await wall(tx, officer, owned)
    const keyedIn = and(eq(bankAccounts.id, account), eq(bankAccounts.addedByStaff, officer.staff.id))
    if ((await tx.$count(bankAccounts, keyedIn)) > 0) throw new Refusal('organisations.ownAccount')
    const [row] = await tx
      .update(bankAccounts)
      .set({ verifiedAt: sql`now()`, verifiedBy: officer.staff.id })
      .where(and(eq(bankAccounts.id, account), isNull(bankAccounts.verifiedAt), isNull(bankAccounts.endedAt)))
      .returning({ organisation: bankAccounts.organisation, lastFour: bankAccounts.lastFour })
    if (!row) throw new Refusal('gone')
    await noted(tx, officer, row.organisation ?? undefined, 'accountVerified', account, row.lastFour)
    await follow?.(tx)
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
