import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { GrantOfficer, Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { membershipFor } from '../../../people/organisations/members/reads'
import type { Right } from '../../../people/organisations/rules'
import { organisations } from '../../../people/organisations/tables'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { callVersions } from '../../calls/tables'
import type { ApplicantKind } from '../../forms/input'
import { notDisqualified } from '../../ties/reads'
import { applications } from '../tables'
import { applicantKindOf } from './rules'

type Applicant = Resident<'grants'>
export type Application = typeof applications.$inferSelect

/** Who writes an application: its applicant, or a preparer who keys in what came on paper. */
export type Hand = Applicant | GrantOfficer<'prepare'>

/** The hand, for the rows that keep it. */
export const keptHand = (hand: Hand) =>
  'staff' in hand ? { person: null, staff: hand.staff.id } : { person: hand.person.id, staff: null }

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

/** The same for either hand: residents who may write it, or a preparer, if it came on paper. Refuses: gone, ties.disqualified, organisations.mayNot. */
export function lockedForHand(tx: Transaction, hand: Hand, id: string) {
  return 'staff' in hand ? lockedFromPaper(tx, hand, id) : lockedApplicationFor(tx, hand, id, 'draft')
}

/** An application that came on paper, for whoever keys it in and is not disqualified from it. Refuses: gone, ties.disqualified. */
export async function applicationFromPaper(tx: Transaction, preparer: GrantOfficer<'prepare'>, id: string) {
  const [found] = await tx
    .select({ application: applications, call: callVersions.content })
    .from(applications)
    .innerJoin(callVersions, eq(callVersions.id, applications.callVersion))
    .where(and(eq(applications.id, id), eq(applications.channel, 'paper')))
  if (!found) throw new Refusal('gone')
  await notDisqualified(tx, preparer, id)
  return found
}

/** The same, standing still until the transaction ends. */
export async function lockedFromPaper(tx: Transaction, preparer: GrantOfficer<'prepare'>, id: string) {
  await tx.select({ id: applications.id }).from(applications).where(eq(applications.id, id)).for('no key update')
  return applicationFromPaper(tx, preparer, id)
}

/** What a call counts an applicant as today, which for an organisation may be something else than when it began. */
export async function kindNow(
  tx: Transaction,
  { organisation }: Pick<Application, 'organisation'>,
): Promise<ApplicantKind> {
  if (!organisation) return applicantKindOf(null)
  const [row] = await tx
    .select({ form: organisations.form })
    .from(organisations)
    .where(eq(organisations.id, organisation))
  if (!row) throw new Refusal('gone')
  return applicantKindOf(row.form)
}

/** What a call counts whoever is about to apply as. Refuses: gone. */
export const findApplicantKind = (applicant: Applicant): Promise<ApplicantKind> =>
  inTown(applicant, (tx) => kindNow(tx, { organisation: applicant.acting?.organisation ?? null }))

async function checkRight(tx: Transaction, applicant: Applicant, application: Application, right: Right) {
  const { organisation, person, channel, number } = application
  // What staff are still keying in is theirs until it is registered.
  if (channel === 'paper' && number === null) throw new Refusal('gone')
  if (organisation) await membershipFor(tx, applicant, organisation, right)
  else if (person !== applicant.person.id) throw new Refusal('gone')
}
