import 'server-only'
import { and, eq, gt, isNull, lte, sql } from 'drizzle-orm'
import type { Officer, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { discard } from '../../files/writes'
import { record } from '../../journal/writes'
import { keyedHash, keyFor } from '../../keys'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { cases } from '../cases/tables'
import { identityCodesIn } from '../guard/codes/rules'
import { latest } from '../photos/reads'
import { casePhotos, photoDecisions } from '../photos/tables'
import { decided } from '../photos/writes'
import { shown } from '../publications/reads'
import { casePublications } from '../publications/tables'
import { withdrawIn } from '../publications/writes'
import type { Hiding, Leaving, Outcome, Report, ReportReason } from './input'
import { photoReasonOf } from './rules'
import { caseReports } from './tables'

/** What anybody reads of one thing before they judge it; who comes after is thanked all the same. */
const mostWaiting = 20

/** Takes a reader's word that something published is improper, once a form. Refuses: contact.trap, contact.identityCode, gone. */
export async function reportCase(
  visitor: Visitor<'contact'>,
  { case: reference, photo, reason, words, ...form }: Report,
) {
  if (form.subject2) throw new Refusal('contact.trap')
  if (words && identityCodesIn(words).length > 0) throw new Refusal('contact.identityCode')
  const { municipality } = visitor
  await inTown(visitor, async (tx) => {
    const about = await shownThing(tx, reference, photo)
    if ((await tx.$count(caseReports, waitingOf(about))) >= mostWaiting) return
    const submission = keyedHash(keyFor('contact: report'), form.submission)
    const [row] = await tx
      .insert(caseReports)
      .values({ municipality, ...about, reason, words, submission })
      .onConflictDoNothing()
      .returning({ id: caseReports.id })
    if (row) await record(tx, visitor, { action: 'case.reported', object: `case:${about.case}`, detail: reason })
  })
}

/** Refuses: gone, when it is not in sight. */
async function shownThing(tx: Transaction, reference: string, copy: string | null) {
  const inSight = and(shown, eq(cases.reference, reference))
  const [found] = copy
    ? await tx
        .select({ case: cases.id, photo: casePhotos.id })
        .from(casePhotos)
        .innerJoin(photoDecisions, latest)
        .innerJoin(cases, eq(cases.id, casePhotos.case))
        .innerJoin(casePublications, eq(casePublications.case, cases.id))
        .where(and(inSight, eq(casePhotos.copy, copy), sql`${photoDecisions.decision} in ('public', 'blurred')`))
    : await tx
        .select({ case: cases.id, photo: sql<null>`null` })
        .from(casePublications)
        .innerJoin(cases, eq(cases.id, casePublications.case))
        .where(inSight)
  return found ?? refuseGone()
}

function refuseGone(): never {
  throw new Refusal('gone')
}

type Thing = { case: string; photo: string | null }

const waitingOf = ({ case: id, photo }: Thing) =>
  and(
    eq(caseReports.case, id),
    photo ? eq(caseReports.photo, photo) : isNull(caseReports.photo),
    isNull(caseReports.settledAt),
  )

/** Finds nothing wrong: the reports that the officer has read are settled. Refuses: contact.reportSettled. */
export function leaveReported(officer: Officer<'contact'>, { newest, ...about }: Leaving) {
  return inTown(officer, async (tx) => {
    await settle(tx, officer, about, newest, 'left')
    await record(tx, officer, { action: 'case.reportLeft', object: `case:${about.case}` })
  })
}

/**
 * Takes what was reported out of sight: the whole case, with its photos, or the one photo. Refuses: gone, contact.reportSettled, contact.cannotMove.
 */
export async function hideReported(officer: Officer<'contact'>, { newest, reason, ...about }: Hiding) {
  const keys = await inTown(officer, async (tx) => {
    await settle(tx, officer, about, newest, 'hidden')
    return about.photo
      ? hidePhoto(tx, officer, { case: about.case, photo: about.photo }, reason)
      : withdrawIn(tx, officer, about.case, reason)
  })
  for (const key of keys) await discard(officer, key)
}

async function hidePhoto(tx: Transaction, officer: Officer<'contact'>, about: Thing, reason: ReportReason) {
  const { photo } = about
  const [found] = await tx
    .select({ id: casePhotos.id, version: casePhotos.version, alt: casePhotos.alt })
    .from(casePhotos)
    .where(and(eq(casePhotos.id, photo ?? ''), eq(casePhotos.case, about.case)))
  if (!found) throw new Refusal('gone')
  const { id, version, alt } = found
  const said = { photo: id, version, alt, decision: 'staff', reason: photoReasonOf(reason), blurs: [] } as const
  const key = await decided(tx, officer, { ...said, blurs: [] })
  return key ? [key] : []
}

/** Refuses: contact.reportSettled, when somebody else was first or a report has come that the officer has not read. */
async function settle(tx: Transaction, officer: Officer<'contact'>, about: Thing, newest: string, outcome: Outcome) {
  const at = tx.select({ at: caseReports.createdAt }).from(caseReports).where(eq(caseReports.id, newest))
  const unread = await tx.$count(caseReports, and(waitingOf(about), gt(caseReports.createdAt, at)))
  if (unread > 0) throw new Refusal('contact.reportSettled')
  const settled = await tx
    .update(caseReports)
    .set({ outcome, settledAt: sql`now()`, settledBy: officer.staff.id })
    .where(and(waitingOf(about), lte(caseReports.createdAt, at)))
    .returning({ id: caseReports.id })
  if (settled.length === 0) throw new Refusal('contact.reportSettled')
}
