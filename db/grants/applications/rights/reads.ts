import 'server-only'
import { eq } from 'drizzle-orm'
import type { Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { membershipFor } from '../../../people/organisations/members/reads'
import type { Right } from '../../../people/organisations/rules'
import { Refusal } from '../../../refusal'
import { callVersions } from '../../calls/tables'
import { applications } from '../tables'

type Applicant = Resident<'grants'>
export type Application = typeof applications.$inferSelect

/**
 * An application with the call it was begun under, for whoever may do this with it: its private applicant, or a member of its organisation.
 * Refuses: gone (also somebody else's, who learns nothing of it), organisations.mayNot.
 */
export async function applicationFor(tx: Transaction, applicant: Applicant, id: string, right: Right) {
  const [found] = await tx
    .select({ application: applications, call: callVersions.content })
    .from(applications)
    .innerJoin(callVersions, eq(callVersions.id, applications.callVersion))
    .where(eq(applications.id, id))
  if (!found) throw new Refusal('gone')
  await checkRight(tx, applicant, found.application, right)
  return found
}

/** The same, standing still until the transaction ends: whoever writes waits for whoever wrote before. */
export async function lockedApplicationFor(tx: Transaction, applicant: Applicant, id: string, right: Right) {
  await tx.select({ id: applications.id }).from(applications).where(eq(applications.id, id)).for('no key update')
  return applicationFor(tx, applicant, id, right)
}

async function checkRight(tx: Transaction, applicant: Applicant, { organisation, person }: Application, right: Right) {
  if (organisation) await membershipFor(tx, applicant, organisation, right)
  else if (person !== applicant.person.id) throw new Refusal('gone')
}
