import 'server-only'
import { and, desc, eq, ne, or, sql } from 'drizzle-orm'
import type { Administrator, Desk, Person, Visitor } from '../actors'
import type { Transaction } from '../client'
import { record } from '../journal/writes'
import { keyedHash, keyFor } from '../keys'
import { Refusal } from '../refusal'
import { inTown } from '../town'
import type { ResidentClaims, StaffClaims } from './input'
import { bornOn, namesOf } from './rules'
import { desks, persons, sessions, staff } from './tables'

export type Holder = { kind: 'resident' | 'staff'; id: string; name: string }
type AdmittedResident = Holder & { person: Person }

/** Who a personal identity code means in this town, without keeping the code: HMAC-SHA-256 under a key outside the database. */
export function identityOf(municipality: string, hetu: string): Buffer {
  return keyedHash(keyFor(`identity/${municipality}`), `hetu:${hetu}`)
}

/**
 * Notes what the population register now says of a resident who has just identified. Who they are is told by the identity
 * code first, for a provider may give a new subject; a sign-in without the code does not make it forgotten.
 */
export function admitResident(visitor: Visitor, claims: ResidentClaims, today: string): Promise<AdmittedResident> {
  const { municipality } = visitor
  const facts = {
    name: `${claims.given_name} ${claims.family_name}`.trim(),
    ...(claims.hetu ? { identity: identityOf(municipality, claims.hetu), bornOn: bornOn(claims.hetu, today) } : {}),
    homeMunicipality: claims.kotikunta ?? null,
    restricted: claims.turvakielto,
  }
  return inTown(visitor, async (tx) => {
    const row =
      (await recognised(tx, claims.sub, facts)) ??
      (await tx
        .insert(persons)
        .values({ municipality, subject: claims.sub, ...facts })
        .onConflictDoUpdate({ target: [persons.municipality, persons.subject], set: facts })
        .returning(asPerson)
        .then(([first]) => first))
    if (!row) throw new Refusal('busy')
    return { kind: 'resident', id: row.id, name: row.name, person: row }
  })
}

const asPerson = {
  id: persons.id,
  name: persons.name,
  bornOn: persons.bornOn,
  homeMunicipality: persons.homeMunicipality,
  restricted: persons.restricted,
}

type Facts = Partial<typeof persons.$inferInsert>

/** Somebody who has been here before, with what is now said of them. What they were known by is kept beside it. */
async function recognised(tx: Transaction, subject: string, facts: Facts) {
  const sameCode = sql`coalesce(${persons.identity} = ${facts.identity ?? null}::bytea, false)`
  const [known] = await tx
    .select()
    .from(persons)
    .where(or(sameCode, eq(persons.subject, subject)))
    .orderBy(desc(sameCode))
    .limit(1)
    .for('update')
  if (!known) return undefined
  // A row that was made when the same subject came without the code gives the subject up.
  await tx
    .update(persons)
    .set({ subject: sql`'given up:' || ${persons.id}` })
    .where(and(eq(persons.subject, subject), ne(persons.id, known.id)))
  const current = namesOf({ ...known, ...facts, subject, formerly: [] })
  const formerly = [...new Set(namesOf(known))].filter((name) => !current.includes(name))
  const [row] = await tx
    .update(persons)
    .set({ ...facts, subject, formerly })
    .where(eq(persons.id, known.id))
    .returning(asPerson)
  return row
}

/** Notes a staff member who has just signed in. A newcomer holds no desk until the administrator gives one. */
export function admitStaff(visitor: Visitor, claims: StaffClaims): Promise<Holder> {
  const facts = { name: claims.name, email: claims.email ?? null }
  return inTown(visitor, async (tx) => {
    const [row] = await tx
      .insert(staff)
      .values({ municipality: visitor.municipality, subject: claims.sub, ...facts })
      .onConflictDoUpdate({ target: [staff.municipality, staff.subject], set: facts })
      .returning({ id: staff.id, name: staff.name })
    if (!row) throw new Refusal('busy')
    return { kind: 'staff', ...row }
  })
}

/** Puts a staff member at a desk. Nothing changes when they are there already. */
export function giveDesk(administrator: Administrator, member: string, desk: Desk) {
  const { municipality } = administrator
  return inTown(administrator, async (tx) => {
    const [known] = await tx.select({ id: staff.id }).from(staff).where(eq(staff.id, member))
    if (!known) throw new Refusal('people.unknown')
    const given = await tx
      .insert(desks)
      .values({ municipality, staff: member, desk, grantedBy: administrator.staff.id })
      .onConflictDoNothing()
      .returning()
    if (given.length) await record(tx, administrator, { action: 'desk.given', object: `staff:${member}`, detail: desk })
  })
}

/** Takes a desk away and ends the member's sessions. The last administrator cannot be taken away. */
export function takeDesk(administrator: Administrator, member: string, desk: Desk) {
  return inTown(administrator, async (tx) => {
    if (desk === 'administrator') {
      const keepers = await tx
        .select({ staff: desks.staff })
        .from(desks)
        .where(eq(desks.desk, 'administrator'))
        .for('update')
      if (keepers.every(({ staff: keeper }) => keeper === member)) throw new Refusal('people.lastAdministrator')
    }
    const taken = await tx
      .delete(desks)
      .where(and(eq(desks.staff, member), eq(desks.desk, desk)))
      .returning()
    if (!taken.length) return
    if (member !== administrator.staff.id) await tx.delete(sessions).where(eq(sessions.staff, member))
    await record(tx, administrator, { action: 'desk.taken', object: `staff:${member}`, detail: desk })
  })
}
