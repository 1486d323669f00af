import 'server-only'
import { and, eq, ne, sql } from 'drizzle-orm'
import type { Resident } from '../../actors'
import type { Transaction } from '../../client'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { noteChange } from './history/writes'
import type { NewOrganisation, OfficialInput, OrganisationEdit } from './input'
import { membershipFor } from './members/reads'
import { members, officials, organisations, registerSnapshots } from './tables'

/** What a public register told, to be kept beside what was typed. */
export type Snapshot = { source: 'ytj'; body: Record<string, unknown> }

/**
 * Writes an organisation down, with whoever does it as its owner. Sent again with the same `submission` it is the same organisation.
 * Refuses: organisations.known (another has its Y-tunnus).
 */
export function makeOrganisation(resident: Resident, said: NewOrganisation, snapshot: Snapshot | null = null) {
  const { municipality, person } = resident
  const { submission: id, group, ...details } = said
  return inTown(resident, async (tx) => {
    await refuseKnown(tx, id, details.businessId)
    const [made] = await tx
      .insert(organisations)
      .values({ id, municipality, ...details })
      .onConflictDoNothing()
      .returning({ id: organisations.id })
    if (!made) return unlessOthers(tx, id)
    await tx.insert(members).values({ municipality, organisation: id, person: person.id, role: 'owner' })
    const people = details.form === 'unregistered' ? [...new Set(group)] : []
    await writeOfficials(
      tx,
      resident,
      id,
      people.map((name) => ({ role: 'responsible', name, email: null, phone: null })),
    )
    if (snapshot) await tx.insert(registerSnapshots).values({ municipality, organisation: id, ...snapshot })
    await noteChange(tx, resident, { organisation: id, deed: 'made' })
    if (snapshot) await noteChange(tx, resident, { organisation: id, deed: 'registerRead' })
    return id
  })
}

/** Two who send the same Y-tunnus at once: the later is told, as if they had come later. */
async function unlessOthers(tx: Transaction, id: string) {
  const [same] = await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, id))
  if (!same) throw new Refusal('organisations.known')
  return id
}

async function refuseKnown(tx: Transaction, id: string, businessId: string | null) {
  if (!businessId) return
  const others = await tx.$count(organisations, and(eq(organisations.businessId, businessId), ne(organisations.id, id)))
  if (others > 0) throw new Refusal('organisations.known')
}

/** Refuses: gone, organisations.mayNot, organisations.changed (somebody was first), organisations.known. */
export function editOrganisation(resident: Resident, said: OrganisationEdit) {
  const { organisation, version, ...details } = said
  return inTown(resident, async (tx) => {
    await membershipFor(tx, resident, organisation, 'details')
    await refuseKnown(tx, organisation, details.businessId)
    const before = await movedOn(tx, organisation, version)
    await tx.update(organisations).set(details).where(eq(organisations.id, organisation))
    const changed = (Object.keys(details) as (keyof typeof details)[]).filter((name) => before[name] !== details[name])
    if (changed.length === 0) return
    await noteChange(tx, resident, { organisation, deed: 'detailsChanged', values: { fields: changed.join(' ') } })
  }).catch(asKnown)
}

/** Somebody wrote the same Y-tunnus at the same moment, and was first. */
function asKnown(error: { code?: string }): never {
  throw error.code === '23505' ? new Refusal('organisations.known') : error
}

/** The whole list anew. Refuses: gone, organisations.mayNot, organisations.changed. */
export function saveOfficials(
  resident: Resident,
  said: { organisation: string; version: number; officials: readonly OfficialInput[] },
) {
  const { organisation, version } = said
  return inTown(resident, async (tx) => {
    await membershipFor(tx, resident, organisation, 'details')
    await movedOn(tx, organisation, version)
    await tx.delete(officials).where(eq(officials.organisation, organisation))
    await writeOfficials(tx, resident, organisation, said.officials)
    await noteChange(tx, resident, { organisation, deed: 'officialsChanged' })
  })
}

async function writeOfficials(
  tx: Transaction,
  { municipality }: Resident,
  organisation: string,
  people: readonly OfficialInput[],
) {
  if (people.length === 0) return
  await tx.insert(officials).values(people.map((one, position) => ({ municipality, organisation, position, ...one })))
}

/** The organisation as it was, its version one further: whoever looked at an earlier one is told. */
async function movedOn(tx: Transaction, organisation: string, version: number) {
  const [before] = await tx.select().from(organisations).where(eq(organisations.id, organisation)).for('update')
  if (!before) throw new Refusal('gone')
  if (before.version !== version) throw new Refusal('organisations.changed')
  await tx
    .update(organisations)
    .set({ version: sql`${organisations.version} + 1` })
    .where(eq(organisations.id, organisation))
  return before
}
