import 'server-only'
import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Officer, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { discard } from '../../files/writes'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { mineBy } from '../cases/follow/reads'
import { cases, reporters } from '../cases/tables'
import { dropCopies } from '../photos/copies/writes'
import { topics } from '../topics/tables'
import type { Bar, PublicationVerdict, RefusalReason } from './input'
import { barOf, decidedAs, isFitToShow, isShown, mayDecide, type PublicationState } from './rules'
import { casePublications } from './tables'

/** Notes in the transaction of a new case that its sender lets it be published. */
export async function noteConsent(tx: Transaction, { municipality }: Visitor, id: string) {
  await tx.insert(casePublications).values({ municipality, case: id, state: 'consent' })
}

/**
 * Publishes a case in words fit for everybody, refuses to, or takes it back.
 * A question is published with its answer or not at all, and nothing under a topic that is not published.
 * Refuses: gone (no consent), contact.changedMeanwhile, contact.cannotMove, contact.identityCode, contact.answerNeeded, contact.notPublishable.
 */
export async function decidePublication(officer: Officer<'contact'>, said: PublicationVerdict) {
  const { case: id, version, verdict, title, text, place, answer, point } = said
  if (!isFitToShow(title, text, place, answer)) throw new Refusal('contact.identityCode')
  const keys = await inTown(officer, async (tx) => {
    const { state, kind, sent, publishable } = await lockedPublication(tx, id, version)
    const to = stateOf(said, sent.text)
    if (!mayDecide(state, to, 'staff')) throw new Refusal('contact.cannotMove')
    if (verdict === 'publish') refuseBarred(barOf({ publishable, kind, answer }))
    const { latitude, longitude } = point ? sent : nowhere
    const shown = verdict === 'publish' ? { title, text, place, answer, latitude, longitude } : nothing
    await tx
      .update(casePublications)
      .set({
        ...shown,
        state: to,
        reason: verdict === 'refuse' ? said.reason : null,
        staff: officer.staff.id,
        decidedAt: sql`now()`,
        ...(verdict === 'publish'
          ? { shownAt: isShown(state) ? sql`coalesce(${casePublications.shownAt}, now())` : sql`now()` }
          : {}),
        version: version + 1,
      })
      .where(eq(casePublications.case, id))
    await tx.update(cases).set({ changedAt: sql`now()` }).where(eq(cases.id, id))
    await record(tx, officer, { action: 'case.published', object: `case:${id}`, detail: to })
    return isShown(to) ? [] : dropCopies(tx, id)
  })
  for (const key of keys) await discard(officer, key)
}

/**
 * Takes a published case out of sight for a reason, in the transaction of whatever has called for it. Returns the keys of the photos' copies
 * whose bytes go after the commit. Refuses: gone, contact.cannotMove.
 */
export async function withdrawIn(tx: Transaction, officer: Officer<'contact'>, id: string, reason: RefusalReason) {
  const { state } = await lockedPublication(tx, id)
  if (!isShown(state)) throw new Refusal('contact.cannotMove')
  return takeOut(tx, officer, [id], { state: 'withdrawn', reason })
}

/** Takes cases out of sight, with their photos' copies, whose keys it returns. */
export async function takeOut(tx: Transaction, officer: Officer<'contact'>, ids: string[], outcome: Outcome) {
  const turn = { staff: officer.staff.id, decidedAt: sql`now()`, version: sql`${casePublications.version} + 1` }
  await tx
    .update(casePublications)
    .set({ ...nothing, ...outcome, ...turn })
    .where(inArray(casePublications.case, ids))
  await tx.update(cases).set({ changedAt: sql`now()` }).where(inArray(cases.id, ids))
  const keys = await dropCopies(tx, ...ids)
  const entries = ids.map((id) => ({ action: 'case.published', object: `case:${id}`, detail: outcome.state }))
  await record(tx, officer, ...entries)
  return keys
}

type Outcome = { state: 'withdrawn' | 'refused'; reason: RefusalReason | Bar }

function refuseBarred(bar: Bar | null) {
  if (bar === 'topic') throw new Refusal('contact.notPublishable')
  if (bar === 'unanswered') throw new Refusal('contact.answerNeeded')
}

const nowhere = { latitude: null, longitude: null }
/** What is not in sight is not kept in a public copy either. */
const nothing = { ...nowhere, title: null, text: null, place: null, answer: null }

function stateOf({ verdict, text }: PublicationVerdict, sent: string): PublicationState {
  if (verdict === 'publish') return decidedAs(sent, text ?? '')
  return verdict === 'refuse' ? 'refused' : 'withdrawn'
}

async function lockedPublication(tx: Transaction, id: string, seen?: number) {
  const [found] = await tx
    .select({
      state: casePublications.state,
      version: casePublications.version,
      kind: cases.kind,
      publishable: topics.publishable,
      sent: { text: cases.text, latitude: cases.latitude, longitude: cases.longitude },
    })
    .from(casePublications)
    .innerJoin(cases, eq(cases.id, casePublications.case))
    .innerJoin(topics, eq(topics.id, cases.topic))
    .where(eq(casePublications.case, id))
    .for('no key update', { of: [cases, casePublications] })
  if (!found) throw new Refusal('gone')
  if (seen !== undefined && found.version !== seen) throw new Refusal('contact.changedMeanwhile')
  return found
}

/**
 * The sender takes their word back, and everything public with it, or gives it, whether they were asked when they told it or not.
 * Refuses: gone, contact.cannotMove, contact.notPublishable.
 */
export async function changeConsent(visitor: Visitor<'contact'>, key: string, agreed: boolean) {
  const keys = await inTown(visitor, async (tx) => {
    const { id, reporter, publishable } = await ownLocked(tx, visitor, key)
    const state = await publicationOf(tx, id)
    const to = agreed ? 'consent' : 'withdrawn'
    if (state === to || (!state && !agreed)) return []
    if (agreed && !publishable) throw new Refusal('contact.notPublishable')
    if (state && !mayDecide(state, to, 'sender')) throw new Refusal('contact.cannotMove')
    if (!state) await noteConsent(tx, visitor, id)
    await tx
      .update(casePublications)
      .set({ ...nothing, state: to, reason: null, version: sql`${casePublications.version} + 1` })
      .where(and(eq(casePublications.case, id), ne(casePublications.state, to)))
    await tx.update(reporters).set({ publish: agreed }).where(eq(reporters.id, reporter))
    await record(tx, visitor, { action: 'case.consented', object: `case:${id}`, detail: to })
    return agreed ? [] : dropCopies(tx, id)
  })
  for (const key of keys) await discard(visitor, key)
}

/** A reporter's case, which nobody else changes until the transaction ends. Refuses: gone. */
async function ownLocked(tx: Transaction, visitor: Visitor<'contact'>, key: string) {
  const [found] = await tx
    .select({ id: cases.id, reporter: reporters.id, publishable: topics.publishable })
    .from(cases)
    .innerJoin(topics, eq(topics.id, cases.topic))
    .innerJoin(reporters, eq(reporters.case, cases.id))
    .where(mineBy(visitor, key))
    .for('no key update', { of: cases })
  if (!found) throw new Refusal('gone')
  return found
}

async function publicationOf(tx: Transaction, id: string) {
  const [found] = await tx
    .select({ state: casePublications.state })
    .from(casePublications)
    .where(eq(casePublications.case, id))
    .for('no key update')
  return found?.state
}
