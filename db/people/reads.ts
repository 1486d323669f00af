import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { Administrator, Employee, StaffMember } from '../actors'
import { inTown } from '../town'
import { desks, staff } from './tables'

export type Colleague = StaffMember & { readonly email: string | null }

/** Everybody who works in the town's back office and the desks they hold, by name. */
export function listStaff(administrator: Administrator): Promise<Colleague[]> {
  return inTown(administrator, async (tx) => {
    const rows = await tx
      .select({ id: staff.id, name: staff.name, email: staff.email, desk: desks.desk })
      .from(staff)
      .leftJoin(desks, eq(desks.staff, staff.id))
      .orderBy(asc(staff.name), asc(staff.id))
    const byId = Map.groupBy(rows, ({ id }) => id)
    return [...byId.values()].flatMap(([first, ...more]) => {
      if (!first) return []
      const { desk: _, ...member } = first
      return [{ ...member, desks: [first, ...more].flatMap(({ desk }) => desk ?? []) }]
    })
  })
}

/** Whom to ask for a desk. */
export function listAdministrators(employee: Employee): Promise<{ name: string; email: string | null }[]> {
  return inTown(employee, (tx) =>
    tx
      .select({ name: staff.name, email: staff.email })
      .from(desks)
      .innerJoin(staff, eq(staff.id, desks.staff))
      .where(eq(desks.desk, 'administrator'))
      .orderBy(asc(staff.name)),
  )
}
