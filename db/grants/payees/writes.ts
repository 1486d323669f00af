import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNull, max, sql } from 'drizzle-orm'
import type { GrantOfficer, Resident } from '@/db/actors'
import { canonicalJson, sha256 } from '@/db/canonical/rules'
import type { Transaction } from '@/db/client'
import { applications } from '@/db/grants/applications/tables'
import { awards } from '@/db/grants/awards/tables'
import { mostPayees, type PayeeInput } from '@/db/grants/payees/input'
import { payeeKey, sumsIn, type TaxRow, taxFileKey, toldBefore, withNames } from '@/db/grants/payees/reads'
import { changesSince } from '@/db/grants/payees/rules'
import { payees, taxFiles } from '@/db/grants/payees/tables'
import { mine } from '@/db/grants/receipts/sheets/reads'
import { record } from '@/db/journal/writes'
import { seal } from '@/db/keys'
import { holdAlone } from '@/db/locks'
import { persons } from '@/db/people/tables'
import { identityOf } from '@/db/people/writes'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

/**
 * Tells whom the money of an application goes to, for the tax administration; the code is sealed at once and never shown again.
 * Refuses: gone, payees.notYours (a private applicant tells another's code), payees.twice, payees.tooMany.
 */
export function addPayee(resident: Resident<'grants'>, { award, name, identity, weight }: PayeeInput) {
  const { municipality, person } = resident
  const [id, fingerprint] = [randomUUID(), identityOf(municipality, identity)]
  return inTown(resident, async (tx) => {
    const application = await applicationOf(tx, resident, award)
    if (application.kind === 'person') await refuseOthers(tx, person.id, fingerprint)
    await holdAlone(tx, 'quota', `payees:${application.id}`)
    const held = await tx
      .select({ fingerprint: payees.fingerprint })
      .from(payees)
      .where(and(eq(payees.application, application.id), isNull(payees.removedAt)))
    if (held.some((one) => one.fingerprint.equals(fingerprint))) throw new Refusal('payees.twice')
    if (held.length >= mostPayees) throw new Refusal('payees.tooMany', { most: mostPayees })
    const sealed = seal(payeeKey(municipality), Buffer.from(identity), id)
    await tx.insert(payees).values({
      id,
      municipality,
      application: application.id,
      name,
      identity: sealed,
      fingerprint,
      weight,
      toldBy: person.id,
    })
    await record(tx, resident, { action: 'payee.told', object: `application:${application.id}` })
  })
}

async function applicationOf(tx: Transaction, resident: Resident<'grants'>, award: string) {
  const [row] = await tx
    .select({ id: applications.id, kind: applications.applicantKind })
    .from(awards)
    .innerJoin(applications, eq(applications.id, awards.application))
    .where(and(eq(awards.id, award), mine(resident)))
  if (!row) throw new Refusal('gone')
  return row
}

async function refuseOthers(tx: Transaction, person: string, fingerprint: Buffer) {
  const [row] = await tx.select({ identity: persons.identity }).from(persons).where(eq(persons.id, person))
  if (!row?.identity?.equals(fingerprint)) throw new Refusal('payees.notYours')
}

/** Takes a person off again. Refuses: gone. */
export function removePayee(resident: Resident<'grants'>, { award, payee }: { award: string; payee: string }) {
  return inTown(resident, async (tx) => {
    const application = await applicationOf(tx, resident, award)
    const [row] = await tx
      .update(payees)
      .set({ removedAt: sql`now()` })
      .where(and(eq(payees.id, payee), eq(payees.application, application.id), isNull(payees.removedAt)))
      .returning({ id: payees.id })
    if (!row) throw new Refusal('gone')
    await record(tx, resident, { action: 'payee.removed', object: `application:${application.id}` })
  })
}

/** Makes the next file of a year: who is to be told, or what has changed since the last one. Who made it and when is written down. */
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
    const told = canonicalJson(Object.fromEntries(sums))
    const sealed = seal(taxFileKey(municipality), Buffer.from(told), id)
    if (rows.length)
      await tx
        .insert(taxFiles)
        .values({ id, municipality, year, number, told: sealed, sha256: sha256(told), madeBy: staff.id })
    await record(tx, officer, { action: 'tax.exported', object: `year:${year}`, detail: String(rows.length) })
    return { number, rows }
  })
}
