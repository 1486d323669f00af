import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { GrantOfficer } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { desks, staff } from '../../../people/tables'
import { applications } from '../../applications/tables'
import type { Scoring as Rubric } from '../../calls/input'
import { grantDuties } from '../../duties/tables'
import { isBarred } from '../../ties/reads'
import { scorings } from '../tables'

/**
 * Gives an application its assessors: as many as the call says, of those who are not disqualified, whoever has fewest to score first. Who has been
 * seated before keeps their seat and their points.
 */
export async function seatPanel(
  tx: Transaction,
  preparer: GrantOfficer<'prepare'>,
  application: string,
  { assessors }: Rubric,
) {
  const free = await freeAssessors(tx, application)
  const seated = free.filter(({ isSeated }) => isSeated).length
  const called = free.filter(({ isSeated }) => !isSeated).slice(0, Math.max(0, assessors - seated))
  for (const { id } of called) await seat(tx, preparer, application, id)
}

export async function seat(tx: Transaction, preparer: GrantOfficer<'prepare'>, application: string, assessor: string) {
  const { municipality } = preparer
  await tx.insert(scorings).values({ municipality, application, assessor, points: {} }).onConflictDoNothing()
  await record(tx, preparer, { action: 'scoring.seated', object: `application:${application}`, detail: assessor })
}

/** Everybody who assesses at this desk and may score an application, the least burdened first. */
export function freeAssessors(tx: Transaction, application: string) {
  return tx
    .select({
      id: staff.id,
      name: staff.name,
      isSeated: sql<boolean>`exists (select from scorings s where s.application = ${application} and s.assessor = staff.id)`,
    })
    .from(grantDuties)
    .innerJoin(staff, eq(staff.id, grantDuties.staff))
    .innerJoin(desks, and(eq(desks.staff, grantDuties.staff), eq(desks.desk, 'grants')))
    .innerJoin(applications, eq(applications.id, application))
    .where(and(eq(grantDuties.duty, 'assess'), sql`not ${isBarred(sql`staff.id`)}`))
    .orderBy(
      sql`(select count(*) from scorings s join applications a on a.id = s.application
        where s.assessor = staff.id and s.locked_at is null and a.state = 'scoring')`,
      staff.name,
      staff.id,
    )
}
