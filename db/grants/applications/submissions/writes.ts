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
import { moveApplication } from '../moves/writes'
import { tellApplicant } from '../notices/writes'
import { nextNumber } from '../numbers/writes'
import { type Application, lockedApplicationFor } from '../rights/reads'
import { mayMove } from '../rules'
import { openSupplement } from '../supplements/reads'
import { applicationEvents, applications, signatures, submissions, supplements } from '../tables'
import type { Submitting } from './input'
import { closingOf, draftIn, latestSubmission, nowIn } from './reads'
import { type Content, contentOf, figuresOf, isReady, obstaclesTo } from './rules'

type Applicant = Resident<'grants'>

/** `signed`: a second signature is needed before it goes. */
export type Sent = { readonly outcome: 'received'; readonly number: string } | { readonly outcome: 'signed' }

/**
 * Sends an application: frozen, numbered and received in one transaction, by the clock of the database. Whoever has not strongly identified within
 * the last fifteen minutes is stopped before this.
 * Refuses: gone, applications.alreadySent, applications.notReady, applications.changedSinceReview, applications.minor, calls.closed, mandates.*, organisations.mayNot.
 */
export function submitApplication(applicant: Applicant, { application: id, seen }: Submitting): Promise<Sent> {
  return inTown(applicant, async (tx) => {
    const { application, call } = await lockedApplicationFor(tx, applicant, id, 'see')
    if (application.state !== 'draft') throw new Refusal('applications.alreadySent')
    const now = await nowIn(tx)
    const basis = await basisOf(tx, applicant, application, now)
    const draft = await draftIn(tx, application, call)
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

/** Late is late by the database's clock, to the second; of a call whose closing has been moved, the closing in force counts. */
function latenessOf({ late }: Call, closesAt: Date, now: Date): boolean {
  if (now.getTime() <= closesAt.getTime()) return false
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

type Receiving = {
  application: Application
  call: Call
  content: Content
  late: boolean
  basis: string
  now: Date
}

async function receive(
  tx: Transaction,
  applicant: Applicant,
  { application, call, content, late, basis, now }: Receiving,
) {
  const { municipality, person } = applicant
  const { id } = application
  const number = await nextNumber(tx, applicant, Number(finnishDay(now).slice(0, 4)))
  await freeze(tx, applicant, application, content, basis)
  await tx
    .update(applications)
    .set({
      ...{ state: 'received', number, late, submittedAt: now, movedAt: now },
      ...{ version: sql`${applications.version} + 1` },
      ...figuresOf(call, content.answers),
    })
    .where(eq(applications.id, id))
  const turn = { municipality, application: id, person: person.id, data: { sha256: content.sha256 } }
  await tx.insert(applicationEvents).values([
    { ...turn, kind: 'moved', from: 'draft', to: 'submitted' },
    { ...turn, kind: 'moved', from: 'submitted', to: 'received', person: null },
  ])
  await tellApplicant(
    tx,
    applicant,
    { ...application, number },
    { kind: 'applicationReceived', dedupe: `received:${id}` },
  )
  await record(tx, applicant, { action: 'application.submitted', object: `application:${id}`, detail: number })
  return number
}

async function freeze(tx: Transaction, applicant: Applicant, { id }: Application, content: Content, basis: string) {
  const earlier = await latestSubmission(tx, id)
  await tx.insert(submissions).values({
    ...{ municipality: applicant.municipality, application: id, number: (earlier?.number ?? 0) + 1 },
    ...{ submittedBy: applicant.person.id, basis },
    ...content,
  })
}

/**
 * Sends what was asked to be completed. After its day it is still taken until the application is proposed, and the desk sees that it came late.
 * Refuses: gone, applications.nothingAsked, applications.notReady, applications.changedSinceReview, mandates.*, organisations.mayNot.
 */
export function sendSupplement(applicant: Applicant, { application: id, seen }: Submitting): Promise<void> {
  const { municipality, person } = applicant
  return inTown(applicant, async (tx) => {
    const { application, call } = await lockedApplicationFor(tx, applicant, id, 'draft')
    const asked = await openSupplement(tx, id)
    if (!asked) throw new Refusal('applications.nothingAsked')
    const { state } = application
    const next = mayMove(state, 'inCheck', 'applicant') ? 'inCheck' : state
    const [now, draft] = await Promise.all([nowIn(tx), draftIn(tx, application, call)])
    if (!isReady(obstaclesTo(draft, finnishDay(now)))) throw new Refusal('applications.notReady')
    const content = contentOf(draft)
    if (content.sha256 !== seen) throw new Refusal('applications.changedSinceReview')
    await freeze(tx, applicant, application, content, `supplement:${asked.id}`)
    await tx.update(supplements).set({ answeredAt: now }).where(eq(supplements.id, asked.id))
    await tx
      .update(applications)
      .set({
        ...{ state: next, movedAt: now, version: sql`${applications.version} + 1` },
        ...figuresOf(call, content.answers),
      })
      .where(eq(applications.id, id))
    await tx.insert(applicationEvents).values({
      ...{ municipality, application: id, person: person.id, kind: 'completed' },
      ...{ from: state, to: next, data: { late: String(finnishDay(now) > asked.dueOn) } },
    })
    await record(tx, applicant, { action: 'application.completed', object: `application:${id}` })
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
    await record(tx, applicant, { action: 'application.withdrawn', object: `application:${id}`, detail: state })
  })
}
