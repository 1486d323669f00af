import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Officer, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { mineBy } from '../cases/follow/reads'
import { cases, reporters } from '../cases/tables'
import type { PublicationVerdict } from './input'
import { decidedAs, isFitToShow, isShown, mayDecide, type PublicationState } from './rules'
import { casePublications } from './tables'

/** Notes in the transaction of a new case that its sender lets it be published. */
export async function noteConsent(tx: Transaction, { municipality }: Visitor, id: string) {
  await tx.insert(casePublications).values({ municipality, case: id, state: 'consent' })
}

/**
 * Publishes a case in words fit for everybody, refuses to, or takes it back.
 * A question is published with its answer or not at all.
 * Refuses: gone (no consent), contact.changedMeanwhile, contact.cannotMove, contact.identityCode, contact.answerNeeded.
 */
export async function decidePublication(officer: Officer<'contact'>, said: PublicationVerdict) {
  const { case: id, version, verdict, title, text, place, answer, point } = said
  if (!isFitToShow(title, text, place, answer)) throw new Refusal('contact.identityCode')
  return inTown(officer, async (tx) => {
    const { state, kind, sent } = await lockedPublication(tx, id, version)
    const to = stateOf(said, sent.text)
    if (!mayDecide(state, to, 'staff')) throw new Refusal('contact.cannotMove')
    if (verdict === 'publish' && kind === 'advice' && !answer) throw new Refusal('contact.answerNeeded')
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
  })
}

const nowhere = { latitude: null, longitude: null }
/** What is not in sight is not kept in a public copy either. */
const nothing = { ...nowhere, title: null, text: null, place: null, answer: null }

function stateOf({ verdict, text }: PublicationVerdict, sent: string): PublicationState {
  if (verdict === 'publish') return decidedAs(sent, text ?? '')
  return verdict === 'refuse' ? 'refused' : 'withdrawn'
}

async function lockedPublication(tx: Transaction, id: string, seen: number) {
  const [found] = await tx
    .select({
      state: casePublications.state,
      version: casePublications.version,
      kind: cases.kind,
      sent: { text: cases.text, latitude: cases.latitude, longitude: cases.longitude },
    })
    .from(casePublications)
    .innerJoin(cases, eq(cases.id, casePublications.case))
    .where(eq(casePublications.case, id))
    .for('no key update', { of: casePublications })
  if (!found) throw new Refusal('gone')
  if (found.version !== seen) throw new Refusal('contact.changedMeanwhile')
  return found
}

/** The sender takes their word back, and everything public with it, or gives it again. Refuses: gone, contact.cannotMove. */
export function changeConsent(visitor: Visitor<'contact'>, key: string, agreed: boolean) {
  return inTown(visitor, async (tx) => {
    const [found] = await tx
      .select({ id: cases.id, reporter: reporters.id, state: casePublications.state })
      .from(casePublications)
      .innerJoin(cases, eq(cases.id, casePublications.case))
      .innerJoin(reporters, eq(reporters.case, cases.id))
      .where(and(mineBy(visitor, key)))
      .for('no key update', { of: casePublications })
    if (!found) throw new Refusal('gone')
    const to = agreed ? 'consent' : 'withdrawn'
    if (found.state === to) return
    if (!mayDecide(found.state, to, 'sender')) throw new Refusal('contact.cannotMove')
    await tx
      .update(casePublications)
      .set({ ...nothing, state: to, reason: null, version: sql`${casePublications.version} + 1` })
      .where(eq(casePublications.case, found.id))
    await tx.update(reporters).set({ publish: agreed }).where(eq(reporters.id, found.reporter))
    await record(tx, visitor, { action: 'case.consented', object: `case:${found.id}`, detail: to })
  })
}
