import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { finnishDay } from '../../../fields'
import { record } from '../../../journal/writes'
import { lockedMandate } from '../../../people/organisations/mandates/reads'
import { bindsTogether } from '../../../people/organisations/mandates/rules'
import { mandates } from '../../../people/organisations/tables'
import { ageOn } from '../../../people/rules'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import type { Call } from '../../calls/input'
import { nowIn } from '../../deadlines/reads'
import { isLate } from '../../deadlines/rules'
import { draftLapse } from '../../decisions/drafts/lapsed/writes'
import { withinLimits } from '../../forms/limits/rules'
import { moveApplication } from '../moves/writes'
import { complete, receive } from '../receiving/writes'
import { type Application, kindNow, lockedApplicationFor } from '../rights/reads'
import { mayMove } from '../rules'
import { openSupplement } from '../supplements/reads'
import { applicationEvents, signatures } from '../tables'
import type { Submitting } from './input'
import { closingOf, draftIn } from './reads'
import { type Content, contentOf, isReady, obstaclesTo } from './rules'

type Applicant = Resident<'grants'>

/** `signed`: a second signature is needed before it goes. */
export type Sent = { readonly outcome: 'received'; readonly number: string } | { readonly outcome: 'signed' }

/**
 * Sends an application: frozen, numbered and received in one transaction, by the clock of the database. Whoever has not strongly identified within
 * the last fifteen minutes is stopped before this.
 * Refuses: gone, applications.alreadySent, applications.wrongApplicant, applications.notReady, applications.changedSinceReview, applications.minor,
 * calls.closed, mandates.*, organisations.mayNot.
 */
export function submitApplication(applicant: Applicant, { application: id, seen }: Submitting): Promise<Sent> {
  return inTown(applicant, async (tx) => {
    const { application, call } = await lockedApplicationFor(tx, applicant, id, 'see')
    const now = await nowIn(tx)
    const basis = await basisOf(tx, applicant, application, now)
    if (application.state !== 'draft') throw new Refusal('applications.alreadySent')
    if (!call.eligibility.kinds.includes(await kindNow(tx, application)))
      throw new Refusal('applications.wrongApplicant')
    const draft = await draftIn(tx, application, withinLimits(call))
    if (!isReady(obstaclesTo(draft, finnishDay(now)))) throw new Refusal('applications.notReady')
    const content = contentOf(draft)
    if (content.sha256 !== seen) throw new Refusal('applications.changedSinceReview')
    const late = latenessOf(call, await closingOf(tx, application.call), now)
    if (basis.signing === 'jointly' && !(await signedByEnough(tx, applicant, id, basis.id, content)))
      return { outcome: 'signed' }
    const number = await receive(tx, applicant, { application, call, content, late, basis: basis.id, now })
    return { outcome: 'received', number }
  })
}

type Basis = { readonly id: string; readonly signing: 'alone' | 'jointly' }

/** What the sender's right to send stands on; an organisation's is looked at anew here, whatever a page has said. */
async function basisOf(tx: Transaction, applicant: Applicant, application: Application, now: Date): Promise<Basis> {
  const { organisation, person } = application
  if (organisation) return mandateToSend(tx, applicant, organisation)
  if (person !== applicant.person.id) throw new Refusal('gone')
  const { bornOn } = applicant.person
  if (bornOn && ageOn(bornOn, finnishDay(now)) < 18) throw new Refusal('applications.minor')
  return { id: 'self', signing: 'alone' }
}

/** The mandate by which whoever acts for an organisation sends something in its name. Refuses: mandates.*, organisations.mayNot. */
export function mandateToSend(tx: Transaction, applicant: Applicant, organisation: string) {
  if (applicant.acting?.organisation !== organisation) throw new Refusal('mandates.notActing')
  return lockedMandate(tx, applicant)
}

/** Of a call whose closing has been moved, the closing in force counts. */
function latenessOf({ late }: Call, closesAt: Date, now: Date): boolean {
  if (!isLate(now, closesAt)) return false
  if (late === 'refused') throw new Refusal('calls.closed')
  return true
}

/** Notes my signature under these very words, and tells whether enough have signed them whose mandates are still in force. */
async function signedByEnough(tx: Transaction, applicant: Applicant, id: string, mandate: string, content: Content) {
  const { municipality, person } = applicant
  const row = { municipality, application: id, person: person.id, mandate, sha256: content.sha256 }
  const [signed] = await tx.insert(signatures).values(row).onConflictDoNothing().returning({ id: signatures.id })
  if (signed) {
    await tx
      .insert(applicationEvents)
      .values({ municipality, application: id, kind: 'signed', person: person.id, data: { sha256: content.sha256 } })
    await record(tx, applicant, { action: 'application.signed', object: `application:${id}` })
  }
  const inForce = sql`${mandates.verifiedAt} is not null and ${mandates.revokedAt} is null
    and (now() at time zone 'Europe/Helsinki')::date between ${mandates.validFrom} and ${mandates.validUntil}`
  const standing = await tx
    .select({ person: signatures.person, signing: mandates.signing })
    .from(signatures)
    .innerJoin(mandates, eq(mandates.id, signatures.mandate))
    .where(and(eq(signatures.application, id), eq(signatures.sha256, content.sha256), inForce))
  return bindsTogether(standing)
}

/**
 * Sends what was asked to be completed. After its day it is still taken until the application is proposed, and the desk sees that it came late.
 * It is a sending like the first one: of an organisation's only who may submit sends it; one of those who sign together is enough.
 * Refuses: gone, applications.nothingAsked, applications.notReady, applications.changedSinceReview, mandates.*, organisations.mayNot.
 */
export function sendSupplement(applicant: Applicant, { application: id, seen }: Submitting): Promise<void> {
  return inTown(applicant, async (tx) => {
    const { application, call } = await lockedApplicationFor(tx, applicant, id, 'draft')
    if (application.organisation) await mandateToSend(tx, applicant, application.organisation)
    const asked = await openSupplement(tx, id)
    if (!asked) throw new Refusal('applications.nothingAsked')
    const [now, draft] = await Promise.all([nowIn(tx), draftIn(tx, application, call)])
    if (!isReady(obstaclesTo(draft, finnishDay(now)))) throw new Refusal('applications.notReady')
    const content = contentOf(draft)
    if (content.sha256 !== seen) throw new Refusal('applications.changedSinceReview')
    await complete(tx, applicant, { application, call, content, now, asked, late: isLate(now, asked.dueOn) })
  })
}

/**
 * Takes an application back; one that has been sent is closed as lapsed. Of an organisation's only who may submit withdraws what was sent.
 * Refuses: gone, applications.notEditable, mandates.*, organisations.mayNot.
 */
export function withdrawApplication(applicant: Applicant, id: string): Promise<void> {
  return inTown(applicant, async (tx) => {
    const { application } = await lockedApplicationFor(tx, applicant, id, 'draft')
    const { state, organisation } = application
    if (!mayMove(state, 'withdrawn', 'applicant')) throw new Refusal('applications.notEditable')
    if (state !== 'draft' && organisation) await basisOf(tx, applicant, application, await nowIn(tx))
    await moveApplication(tx, applicant, application, 'withdrawn')
    if (state !== 'draft') await draftLapse(tx, applicant, { ...application, state: 'withdrawn' })
    await record(tx, applicant, { action: 'application.withdrawn', object: `application:${id}`, detail: state })
  })
}
