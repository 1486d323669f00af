import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { GrantOfficer, Officer, Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { tell } from '../../../outbox/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { ageOn } from '../../rules'
import type { Wall } from '../accounts/reads'
import { noteChange } from '../history/writes'
import { membershipFor } from '../members/reads'
import { mandates, organisations } from '../tables'
import type { MandateAsk, MandateDecision } from './input'
import { todayIn } from './reads'
import { latestEnd, leastAge } from './rules'

/**
 * I say that I may submit for my organisation; the desk looks at it. Asked twice it waits once.
 * Refuses: gone, organisations.mayNot, mandates.minor.
 */
export function askMandate(resident: Resident, { organisation, source, signing, grounds }: MandateAsk) {
  const { municipality, person } = resident
  return inTown(resident, async (tx) => {
    await membershipFor(tx, resident, organisation, 'submit')
    const today = await todayIn(tx)
    refuseMinor(resident, today)
    const mine = and(eq(mandates.organisation, organisation), eq(mandates.person, person.id), waiting)
    // What was asked before and not decided is asked anew, in these words.
    await tx.update(mandates).set({ revokedAt: sql`now()`, revokedByPerson: person.id }).where(mine)
    await tx.insert(mandates).values({
      ...{ municipality, organisation, person: person.id, source, theme: 'grants', signing, grounds },
      ...{ validFrom: today, validUntil: latestEnd(source, today) },
    })
    await noteChange(tx, resident, { organisation, deed: 'mandateAsked', values: { source } })
  })
}

const waiting = and(isNull(mandates.verifiedAt), isNull(mandates.refusedAt), isNull(mandates.revokedAt))

function refuseMinor({ person }: Resident, today: string) {
  if (person.bornOn && ageOn(person.bornOn, today) < leastAge) throw new Refusal('mandates.minor')
}

type Told = { organisation: string; signing: 'alone' | 'jointly'; request: string }

/** What Suomi.fi has just told of me and an organisation of mine; told again on the same day it is the same. Refuses: gone, organisations.mayNot, mandates.minor. */
export function noteAuthorization(resident: Resident, { organisation, signing, request }: Told) {
  const { municipality, person } = resident
  return inTown(resident, async (tx) => {
    await membershipFor(tx, resident, organisation, 'submit')
    const today = await todayIn(tx)
    refuseMinor(resident, today)
    const same = and(
      ...[eq(mandates.organisation, organisation), eq(mandates.person, person.id), eq(mandates.source, 'suomifi')],
      ...[eq(mandates.signing, signing), eq(mandates.validUntil, today), isNull(mandates.revokedAt)],
    )
    if ((await tx.$count(mandates, same)) > 0) return
    await tx.insert(mandates).values({
      ...{ municipality, organisation, person: person.id, source: 'suomifi', theme: 'grants', signing },
      ...{ request, validFrom: today, validUntil: latestEnd('suomifi', today), verifiedAt: sql`now()` },
    })
    await noteChange(tx, resident, { organisation, deed: 'mandateGranted', values: { source: 'suomifi' } })
  })
}

/** I give my own mandate up, or as an owner somebody's. Refuses: gone, organisations.mayNot. */
export function endMandate(resident: Resident, { organisation, mandate }: { organisation: string; mandate: string }) {
  return inTown(resident, async (tx) => {
    await membershipFor(tx, resident, organisation, 'see')
    const found = await locked(tx, mandate)
    if (found?.organisation !== organisation || found.revokedAt || found.refusedAt) throw new Refusal('gone')
    if (found.person !== resident.person.id) await membershipFor(tx, resident, organisation, 'members')
    await tx
      .update(mandates)
      .set({ revokedAt: sql`now()`, revokedByPerson: resident.person.id })
      .where(eq(mandates.id, mandate))
    const about = found.person === resident.person.id ? undefined : found.person
    await noteChange(tx, resident, { organisation, deed: 'mandateRevoked', about })
  })
}

async function locked(tx: Transaction, mandate: string) {
  const [found] = await tx.select().from(mandates).where(eq(mandates.id, mandate)).for('update')
  return found
}

/**
 * The desk grants or refuses, once. Refuses: gone, mandates.decided (somebody was first, or it was taken back), mandates.tooLong, mandates.past, and
 * whatever the wall says.
 */
export function decideMandate(
  officer: GrantOfficer<'prepare'>,
  { mandate, outcome, validUntil, reason }: MandateDecision,
  wall: Wall,
) {
  const by = officer.staff.id
  return inTown(officer, async (tx) => {
    const found = await locked(tx, mandate)
    if (!found) throw new Refusal('gone')
    await wall(tx, officer, ownedBy(found))
    if (found.verifiedAt || found.refusedAt || found.revokedAt) throw new Refusal('mandates.decided')
    const today = await todayIn(tx)
    const until = validUntil ?? latestEnd(found.source, today)
    if (outcome === 'grant' && until > latestEnd(found.source, today)) throw new Refusal('mandates.tooLong')
    if (outcome === 'grant' && until < today) throw new Refusal('mandates.past')
    await tx
      .update(mandates)
      .set(
        outcome === 'grant'
          ? { verifiedAt: sql`now()`, verifiedBy: by, validFrom: today, validUntil: until }
          : { refusedAt: sql`now()`, refusedBy: by, reason },
      )
      .where(eq(mandates.id, mandate))
    await told(tx, officer, found, outcome === 'grant' ? 'mandateGranted' : 'mandateRefused', reason)
  })
}

/** The desk ends a mandate that is in force or to come. Refuses: gone, and whatever the wall says. */
export function revokeMandate(
  officer: GrantOfficer<'prepare'>,
  { mandate, reason }: { mandate: string; reason: string },
  wall: Wall,
) {
  return inTown(officer, async (tx) => {
    const found = await locked(tx, mandate)
    if (!found?.verifiedAt || found.revokedAt) throw new Refusal('gone')
    await wall(tx, officer, ownedBy(found))
    await tx
      .update(mandates)
      .set({ revokedAt: sql`now()`, revokedBy: officer.staff.id, reason })
      .where(eq(mandates.id, mandate))
    await told(tx, officer, found, 'mandateRevoked', reason)
  })
}

type Found = typeof mandates.$inferSelect
const ownedBy = ({ organisation }: Found) => ({ organisation, person: null, name: null })
type Deed = 'mandateGranted' | 'mandateRefused' | 'mandateRevoked'

async function told(tx: Transaction, officer: Officer<'grants'>, found: Found, deed: Deed, reason: string | null) {
  const { organisation, person, id } = found
  const [row] = await tx
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, organisation))
  await tell(tx, officer, {
    ...{ to: person, kind: deed, values: { organisation: row?.name ?? '', reason: reason ?? '' } },
    link: `/mine/organisations/${organisation}`,
    dedupe: `${deed}:${id}`,
  })
  await noteChange(tx, officer, { organisation, deed, about: person, values: { source: found.source } })
}
