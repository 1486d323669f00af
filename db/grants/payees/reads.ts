import 'server-only'
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { GrantOfficer, Resident } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { awards } from '@/db/grants/awards/tables'
import { type Change, yearSums } from '@/db/grants/payees/rules'
import { payees, taxFiles } from '@/db/grants/payees/tables'
import { mine } from '@/db/grants/receipts/sheets/reads'
import { keyFor, unseal } from '@/db/keys'
import { inTown } from '@/db/town'

export const payeeKey = (municipality: string) => keyFor(`payee/${municipality}`)
export const taxFileKey = (municipality: string) => keyFor(`tax file/${municipality}`)

/** Whom the money of one of my awards goes to: names and parts; codes leave this file for the tax file alone. */
export function listMyPayees(resident: Resident<'grants'>, award: string) {
  return inTown(resident, (tx) =>
    tx
      .select({ id: payees.id, name: payees.name, weight: payees.weight })
      .from(payees)
      .innerJoin(awards, eq(awards.application, payees.application))
      .where(and(eq(awards.id, award), mine(resident), isNull(payees.removedAt)))
      .orderBy(asc(payees.createdAt)),
  )
}

/** What each person was paid in a year of Finland's calendar, by their keyed hash in hex, from what the bank has paid and not returned. What comes back of a recovery was told when it was first paid. */
export async function sumsIn(tx: Transaction, year: number): Promise<Map<string, number>> {
  const rows = await tx.execute(sql`
    select p.id as payment, p.cents::bigint as cents,
      (select json_agg(json_build_object('person', encode(y.fingerprint, 'hex'), 'weight', y.weight) order by y.created_at, y.id)
        from payees y where y.application = a.application and y.removed_at is null) as told,
      case when ap.applicant_kind = 'person' then encode(pe.identity, 'hex') end as own
    from payments p join awards a on a.id = p.award join applications ap on ap.id = a.application left join persons pe on pe.id = ap.person
    where p.outcome = 'paid' and p.removed_at is null and a.part <> 'refund' and ap.applicant_kind in ('person', 'group')
      and extract(year from p.outcome_at at time zone 'Europe/Helsinki') = ${year}`)
  type Row = { cents: string; told: { person: string; weight: number }[] | null; own: string | null }
  const grants = (rows as unknown as Row[]).map(({ cents, told, own }) => ({
    cents: Number(cents),
    payees: told ?? (own ? [{ person: own, weight: 1 }] : []),
  }))
  return yearSums(grants)
}

/** What the last file of the year told. */
export async function toldBefore(
  tx: Transaction,
  { municipality }: GrantOfficer<'pay'>,
  year: number,
): Promise<Map<string, number>> {
  const [last] = await tx.select().from(taxFiles).where(eq(taxFiles.year, year)).orderBy(desc(taxFiles.number)).limit(1)
  if (!last) return new Map()
  const told: Record<string, number> = JSON.parse(unseal(taxFileKey(municipality), last.told, last.id).toString())
  return new Map(Object.entries(told))
}

export type TaxRow = { person: string; identity: string; name: string; cents: number; change: Change }

/** Names and identity codes of those to be told of; a person whose code nobody has told is not in the file. */
export async function withNames(
  tx: Transaction,
  { municipality }: GrantOfficer<'pay'>,
  told: readonly { person: string; cents: number; change: Change }[],
): Promise<TaxRow[]> {
  if (!told.length) return []
  const rows = await tx
    .select({ id: payees.id, name: payees.name, identity: payees.identity, fingerprint: payees.fingerprint })
    .from(payees)
    .where(
      inArray(
        payees.fingerprint,
        told.map(({ person }) => Buffer.from(person, 'hex')),
      ),
    )
  const known = new Map(rows.map((row) => [row.fingerprint.toString('hex'), row]))
  return told
    .flatMap(({ person, cents, change }) => {
      const row = known.get(person)
      return row
        ? [
            {
              ...{ person, identity: unseal(payeeKey(municipality), row.identity, row.id).toString() },
              ...{ name: row.name, cents, change },
            },
          ]
        : []
    })
    .toSorted((a, b) => (a.identity < b.identity ? -1 : 1))
}

/** How many persons the file of a year would tell of if anybody had told their identity code. */
export function countCodeless(reader: GrantOfficer<'pay' | 'audit'>, year: number): Promise<number> {
  return inTown(reader, async (tx) => {
    const persons = [...(await sumsIn(tx, year)).keys()]
    const told = await fingerprintsIn(tx, persons)
    return persons.filter((person) => !told.has(person)).length
  })
}

async function fingerprintsIn(tx: Transaction, persons: readonly string[]): Promise<ReadonlySet<string>> {
  if (!persons.length) return new Set()
  const wanted = persons.map((person) => Buffer.from(person, 'hex'))
  const rows = await tx
    .selectDistinct({ fingerprint: payees.fingerprint })
    .from(payees)
    .where(inArray(payees.fingerprint, wanted))
  return new Set(rows.map(({ fingerprint }) => fingerprint.toString('hex')))
}

/** The files made so far, the latest first. */
export function listTaxFiles(reader: GrantOfficer<'pay' | 'audit'>) {
  return inTown(reader, (tx) =>
    tx
      .select({ id: taxFiles.id, year: taxFiles.year, number: taxFiles.number, at: taxFiles.createdAt })
      .from(taxFiles)
      .orderBy(desc(taxFiles.year), desc(taxFiles.number))
      .limit(50),
  )
}
