import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNull, max, sql } from 'drizzle-orm'
import type { GrantOfficer, Resident } from '@/db/actors'
import { canonicalJson, sha256 } from '@/db/canonical/rules'
import type { Transaction } from '@/db/client'
import { isByPost } from '@/db/grants/applications/notices/reads'
import { applicationFor, type Hand, keptHand, lockedFromPaper } from '@/db/grants/applications/rights/reads'
import { awards } from '@/db/grants/awards/tables'
import { mostPayees, type PayeeInput, type ToldPayee } from '@/db/grants/payees/input'
import { payeeKey, sumsIn, type TaxRow, taxFileKey, toldBefore, withNames } from '@/db/grants/payees/reads'
import { changesSince, knownAfter } from '@/db/grants/payees/rules'
import { payees, taxFiles } from '@/db/grants/payees/tables'
import { record } from '@/db/journal/writes'
import { seal } from '@/db/keys'
import { holdAlone } from '@/db/locks'
import { persons } from '@/db/people/tables'
import { identityOf } from '@/db/people/writes'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

/**
 * Tells whom the money of an application goes to, for the tax administration; the code is sealed at once and never shown again.
 * Refuses: gone, organisations.mayNot, payees.notYours (a private applicant tells another's code), payees.twice, payees.tooMany.
 */
export function addPayee(resident: Resident<'grants'>, { award, ...said }: PayeeInput) {
  const { municipality, person } = resident
  return inTown(resident, async (tx) => {
    const application = await applicationOf(tx, resident, award)
    if (application.kind === 'person') await refuseOthers(tx, person.id, identityOf(municipality, said.identity))
    await keepPayee(tx, resident, application.id, said)
  })
}

/** The same by whoever keys it in from paper. Refuses: gone, ties.disqualified, payees.notByPost, payees.twice, payees.tooMany. */
export function addToldPayee(preparer: GrantOfficer<'prepare'>, { application: id, ...said }: ToldPayee) {
  return inTown(preparer, async (tx) => {
    await personsOnPaper(tx, preparer, id)
    await keepPayee(tx, preparer, id, said)
  })
}

async function personsOnPaper(tx: Transaction, preparer: GrantOfficer<'prepare'>, id: string) {
  const { application } = await lockedFromPaper(tx, preparer, id)
  const isOfPersons = application.applicantKind === 'person' || application.applicantKind === 'group'
  if (!application.number || !isOfPersons || !(await isByPost(tx, id))) throw new Refusal('payees.notByPost')
}

async function keepPayee(tx: Transaction, hand: Hand, application: string, said: Omit<ToldPayee, 'application'>) {
  const { municipality } = hand
  const { name, identity, weight } = said
  const [id, fingerprint] = [randomUUID(), identityOf(municipality, identity)]
  await holdAlone(tx, 'quota', `payees:${application}`)
  const held = await tx
    .select({ fingerprint: payees.fingerprint })
    .from(payees)
    .where(and(eq(payees.application, application), isNull(payees.removedAt)))
  if (held.some((one) => one.fingerprint.equals(fingerprint))) throw new Refusal('payees.twice')
  if (held.length >= mostPayees) throw new Refusal('payees.tooMany', { most: mostPayees })
  const { person: toldBy, staff: toldByStaff } = keptHand(hand)
  await tx.insert(payees).values({
    ...{ id, municipality, application, name, fingerprint, weight, toldBy, toldByStaff },
    identity: seal(payeeKey(municipality), Buffer.from(identity), id),
  })
  await record(tx, hand, { action: 'payee.told', object: `application:${application}` })
}

async function applicationOf(tx: Transaction, resident: Resident<'grants'>, award: string) {
  const [row] = await tx.select({ application: awards.application }).from(awards).where(eq(awards.id, award))
  if (!row) throw new Refusal('gone')
  const { application } = await applicationFor(tx, resident, row.application, 'draft')
  return { id: application.id, kind: application.applicantKind }
}

async function refuseOthers(tx: Transaction, person: string, fingerprint: Buffer) {
  const [row] = await tx.select({ identity: persons.identity }).from(persons).where(eq(persons.id, person))
  if (!row?.identity?.equals(fingerprint)) throw new Refusal('payees.notYours')
}

/** Takes a person off again. Refuses: gone, organisations.mayNot. */
export function removePayee(resident: Resident<'grants'>, { award, payee }: { award: string; payee: string }) {
  return inTown(resident, async (tx) => {
    const application = await applicationOf(tx, resident, award)
    await takeOff(tx, resident, application.id, payee)
  })
}

/** The same by whoever keys it in from paper. Refuses: gone, ties.disqualified, payees.notByPost. */
export function removeToldPayee(
  preparer: GrantOfficer<'prepare'>,
  { application, payee }: { application: string; payee: string },
) {
  return inTown(preparer, async (tx) => {
    await personsOnPaper(tx, preparer, application)
    await takeOff(tx, preparer, application, payee)
  })
}

async function takeOff(tx: Transaction, hand: Hand, application: string, payee: string) {
  const [row] = await tx
    .update(payees)
    .set({ removedAt: sql`now()` })
    .where(and(eq(payees.id, payee), eq(payees.application, application), isNull(payees.removedAt)))
    .returning({ id: payees.id })
  if (!row) throw new Refusal('gone')
  await record(tx, hand, { action: 'payee.removed', object: `application:${application}` })
}

/**
 * Makes the next file of a year: who is to be told, or what has changed since the last one. Who made it and when is written down. Persons whose code
 * nobody has told come into the file that is made once it is known.
 */
export function makeTaxFile(officer: GrantOfficer<'pay'>, year: number): Promise<{ number: number; rows: TaxRow[] }> {
  const { municipality, staff } = officer
  return inTown(officer, async (tx) => {
    await holdAlone(tx, 'numbering', `tax:${municipality}`)
    const [sums, before] = [await sumsIn(tx, year), await toldBefore(tx, officer, year)]
    const rows = await withNames(tx, officer, changesSince(before, sums))
    const [last] = await tx
      .select({ number: max(taxFiles.number) })
      .from(taxFiles)
      .where(eq(taxFiles.year, year))
    const [id, number] = [randomUUID(), (last?.number ?? 0) + 1]
    const told = canonicalJson(Object.fromEntries(knownAfter(before, rows)))
    const sealed = seal(taxFileKey(municipality), Buffer.from(told), id)
    if (rows.length)
      await tx
        .insert(taxFiles)
        .values({ id, municipality, year, number, told: sealed, sha256: sha256(told), madeBy: staff.id })
    await record(tx, officer, { action: 'tax.exported', object: `year:${year}`, detail: String(rows.length) })
    return { number, rows }
  })
}
