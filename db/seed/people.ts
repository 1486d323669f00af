import 'server-only'
import { eq } from 'drizzle-orm'
import type { Desk, GrantDuty, Job } from '../actors'
import type { Transaction } from '../client'
import { grantDuties } from '../grants/duties/tables'
import { desks, staff } from '../people/tables'
import { inTown } from '../town'

type Duties = { duties?: readonly GrantDuty[]; limitCents?: number | null }
export type SeededStaff = { sub: string; name: string; email: string; desks: readonly Desk[] } & Duties

/** Whether the town has nobody at its desks yet: then it is new, or its seeding was interrupted. */
export function isEmpty(job: Job): Promise<boolean> {
  return inTown(job, async (tx) => (await tx.select({ id: staff.id }).from(staff).limit(1)).length === 0)
}

/** Puts the demo's staff at their desks. */
export function seedStaff(job: Job, people: readonly SeededStaff[]) {
  const { municipality } = job
  return inTown(job, async (tx) => {
    for (const person of people) {
      const [member] = await tx
        .insert(staff)
        .values({ municipality, subject: person.sub, name: person.name, email: person.email })
        .onConflictDoNothing()
        .returning()
      if (!member || !person.desks.length) continue
      await tx.insert(desks).values(person.desks.map((desk) => ({ municipality, staff: member.id, desk })))
      await giveDuties(tx, job, member.id, person)
    }
  })
}

/** The id of a staff member by their subject at the identity provider. */
export function findStaff(job: Job, subject: string): Promise<string> {
  return inTown(job, async (tx) => {
    const [member] = await tx.select({ id: staff.id }).from(staff).where(eq(staff.subject, subject))
    if (!member) throw new Error(`Nobody of the staff has the subject ${subject}`)
    return member.id
  })
}

/** Gives somebody of the demo's staff duties at the grants desk. */
export function seedDuties(job: Job, member: string, given: Duties) {
  return inTown(job, (tx) => giveDuties(tx, job, member, given))
}

async function giveDuties(tx: Transaction, { municipality }: Job, member: string, { duties = [], limitCents }: Duties) {
  const rows = duties.map((duty) => ({
    municipality,
    staff: member,
    duty,
    limitCents: duty === 'decide' ? limitCents : null,
  }))
  if (rows.length) await tx.insert(grantDuties).values(rows).onConflictDoNothing()
}
