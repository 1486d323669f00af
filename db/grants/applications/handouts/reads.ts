import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { GrantOfficer } from '../../../actors'
import type { Transaction } from '../../../client'
import { organisations } from '../../../people/organisations/tables'
import { persons, staff } from '../../../people/tables'
import { inTown } from '../../../town'
import { veiledFrom } from '../../scorings/veils/reads'
import { barredFrom } from '../../ties/reads'
import { applicantName } from '../names/reads'
import { applications } from '../tables'
import { handoutItems, handouts } from './tables'

const receiver = alias(staff, 'receiver')

/**
 * A handing out of one's own: who got what, and what was left and why. What its reader is disqualified from is told by its number alone.
 */
export function findHandout(preparer: GrantOfficer<'prepare'>, id: string) {
  return inTown(preparer, async (tx) => {
    const [handout] = await tx
      .select({ id: handouts.id, handler: handouts.handler, name: receiver.name })
      .from(handouts)
      .leftJoin(receiver, eq(receiver.id, handouts.handler))
      .where(and(eq(handouts.id, id), eq(handouts.staff, preparer.staff.id)))
    return handout ? { ...handout, items: await itemsOf(tx, preparer, id) } : null
  })
}
export type HandedOut = NonNullable<Awaited<ReturnType<typeof findHandout>>>

async function itemsOf(tx: Transaction, preparer: GrantOfficer<'prepare'>, id: string) {
  const rows = await tx
    .select({
      id: applications.id,
      number: applications.number,
      applicant: applicantName,
      handler: staff.name,
      outcome: handoutItems.outcome,
      barred: barredFrom(preparer),
      veiled: veiledFrom(preparer),
    })
    .from(handoutItems)
    .innerJoin(applications, eq(applications.id, handoutItems.application))
    .leftJoin(organisations, eq(organisations.id, applications.organisation))
    .leftJoin(persons, eq(persons.id, applications.person))
    .leftJoin(staff, eq(staff.id, applications.handler))
    .where(eq(handoutItems.handout, id))
    .orderBy(asc(handoutItems.position))
  return rows.map(({ veiled, ...row }) => ({ ...row, applicant: row.barred || veiled ? null : row.applicant }))
}
