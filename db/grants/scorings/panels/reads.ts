import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { GrantOfficer } from '../../../actors'
import type { Transaction } from '../../../client'
import { desks, staff } from '../../../people/tables'
import { inTown } from '../../../town'
import { applications } from '../../applications/tables'
import { grantDuties } from '../../duties/tables'
import { isBarred, notDisqualified } from '../../ties/reads'

/** Who has a seat at an application and who might, for whoever prepares it. Refuses: ties.disqualified. */
export function openPanel(preparer: GrantOfficer<'prepare'>, application: string) {
  return inTown(preparer, async (tx) => {
    await notDisqualified(tx, preparer, application)
    const free = await freeAssessors(tx, application)
    return {
      seated: free.filter(({ isSeated }) => isSeated).map(({ id, name }) => ({ id, name })),
      free: free
        .filter(({ id, isSeated }) => !isSeated && id !== preparer.staff.id)
        .map(({ id, name }) => ({ id, name })),
    }
  })
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
