import 'server-only'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Officer, Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { ageOn } from '../../rules'
import { persons } from '../../tables'
import type { MandateTheme } from '../input'
import { membershipFor } from '../members/reads'
import { mandates, organisations } from '../tables'
import { leastAge, mandateInForce, mandateState } from './rules'

/** Today on a Finnish calendar, by the clock of the database. */
export async function todayIn(tx: Transaction): Promise<string> {
  const [row] = await tx.execute<{ today: string }>(
    sql`select (now() at time zone 'Europe/Helsinki')::date::text as today`,
  )
  return row?.today ?? ''
}

export const mandateFields = {
  id: mandates.id,
  person: mandates.person,
  source: mandates.source,
  signing: mandates.signing,
  validFrom: mandates.validFrom,
  validUntil: mandates.validUntil,
  verifiedAt: mandates.verifiedAt,
  refusedAt: mandates.refusedAt,
  revokedAt: mandates.revokedAt,
  reason: mandates.reason,
}

/** Who may, could or might submit in an organisation's name, the latest first, each with how it stands today. */
export async function mandatesOf(tx: Transaction, organisation: string) {
  const [today, rows] = await Promise.all([
    todayIn(tx),
    tx
      .select({ ...mandateFields, name: persons.name })
      .from(mandates)
      .innerJoin(persons, eq(persons.id, mandates.person))
      .where(eq(mandates.organisation, organisation))
      .orderBy(desc(mandates.createdAt))
      .limit(100),
  ])
  return rows.map((row) => ({ ...row, state: mandateState(row, today) }))
}

/**
 * The mandate by which whoever acts for an organisation submits in its name, checked in the transaction of the submission: neither
 * membership nor mandate ends before it does. Refuses: mandates.notActing, mandates.none, mandates.minor, gone, organisations.mayNot.
 */
export async function lockedMandate(tx: Transaction, resident: Resident, theme: MandateTheme = 'grants') {
  const { acting, person } = resident
  if (!acting) throw new Refusal('mandates.notActing')
  await membershipFor(tx, resident, acting.organisation, 'submit')
  const rows = await tx
    .select(mandateFields)
    .from(mandates)
    .where(
      and(eq(mandates.organisation, acting.organisation), eq(mandates.person, person.id), eq(mandates.theme, theme)),
    )
    .for('share')
  const today = await todayIn(tx)
  if (person.bornOn && ageOn(person.bornOn, today) < leastAge) throw new Refusal('mandates.minor')
  const mandate = mandateInForce(rows, today)
  if (!mandate) throw new Refusal('mandates.none')
  return mandate
}

/** How I could submit today for whom I act for: `alone`, `jointly`, or null. For pages; a submission asks `lockedMandate`. */
export function myMandate(resident: Resident) {
  const { acting, person } = resident
  if (!acting) return Promise.resolve(null)
  return inTown(resident, async (tx) => {
    const mine = and(eq(mandates.organisation, acting.organisation), eq(mandates.person, person.id))
    const [today, rows] = await Promise.all([todayIn(tx), tx.select(mandateFields).from(mandates).where(mine)])
    return mandateInForce(rows, today)
  })
}

const waiting = and(isNull(mandates.verifiedAt), isNull(mandates.refusedAt), isNull(mandates.revokedAt))

/** Mandates that wait for the desk, the longest first. */
export function listWaitingMandates(officer: Officer<'grants'>) {
  return inTown(officer, (tx) =>
    tx
      .select({
        id: mandates.id,
        askedAt: mandates.createdAt,
        source: mandates.source,
        signing: mandates.signing,
        name: persons.name,
        organisation: organisations.name,
      })
      .from(mandates)
      .innerJoin(persons, eq(persons.id, mandates.person))
      .innerJoin(organisations, eq(organisations.id, mandates.organisation))
      .where(waiting)
      .orderBy(asc(mandates.createdAt))
      .limit(200),
  )
}

export function countWaitingMandates(officer: Officer<'grants'>): Promise<number> {
  return inTown(officer, (tx) => tx.$count(mandates, waiting))
}
