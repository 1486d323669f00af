import 'server-only'
import { and, between, eq, isNull, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { GrantOfficer, Job } from '../../../actors'
import type { Transaction } from '../../../client'
import { daysBetween, finnishDay } from '../../../fields'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { versionIn } from '../../calls/reads'
import { nowIn } from '../../deadlines/reads'
import { lockedAtDesk } from '../handling/reads'
import { moveApplication } from '../moves/writes'
import { tellApplicant } from '../notices/writes'
import { mayMove } from '../rules'
import { latestSubmission } from '../submissions/reads'
import { applications, supplements } from '../tables'
import { type Asking, longestWait, reminderDays, type takingBackInput } from './input'
import { openSupplement } from './reads'
import { askableOf } from './rules'

type Preparer = GrantOfficer<'prepare'>

/**
 * Asks the applicant to complete an application: which answers and papers, with a word on each, by a day. Told by message and by mail.
 * Refuses: gone, ties.disqualified, handling.changed, handling.wrongState, supplements.day.
 */
export function askToComplete(preparer: Preparer, said: Asking) {
  const { municipality, staff } = preparer
  const { dueOn, note } = said
  return inTown(preparer, async (tx) => {
    const application = await lockedAtDesk(tx, preparer, said)
    const { id, state } = application
    if (!mayMove(state, 'supplementRequested', 'preparer')) throw new Refusal('handling.wrongState')
    const days = daysBetween(finnishDay(await nowIn(tx)), dueOn)
    if (days < 1 || days > longestWait) throw new Refusal('supplements.day', { most: longestWait })
    const wanted = await knownOf(tx, application, said.wanted)
    // What was asked before and not answered is asked no more: one request stands at a time.
    await tx
      .update(supplements)
      .set({ endedAt: sql`now()`, endedBy: staff.id })
      .where(and(eq(supplements.application, id), isNull(supplements.answeredAt), isNull(supplements.endedBy)))
    const [asked] = await tx
      .insert(supplements)
      .values({
        municipality,
        application: id,
        wanted,
        note,
        dueOn,
        askedBy: staff.id,
        createdAt: sql`clock_timestamp()`,
      })
      .returning({ id: supplements.id })
    const asking = { kind: 'asked', note, data: { due: dueOn } }
    await moveApplication(tx, preparer, application, 'supplementRequested', asking)
    const dedupe = `asked:${asked?.id}`
    await tellApplicant(tx, preparer, application, { kind: 'applicationAsked', dedupe, values: { due: dueOn } })
    await record(tx, preparer, { action: 'application.asked', object: `application:${id}`, detail: dueOn })
  })
}

/** What is ticked and is indeed asked of this applicant. Refuses: handling.changed. */
async function knownOf(tx: Transaction, application: typeof applications.$inferSelect, wanted: Asking['wanted']) {
  const [call, sent] = await Promise.all([versionIn(tx, application.callVersion), latestSubmission(tx, application.id)])
  if (!call) throw new Refusal('gone')
  const points = askableOf(call, application.applicantKind, sent?.answers ?? {}).flatMap((part) => part.points)
  const known = new Set(points.map(({ key }) => key))
  const chosen = wanted.filter(({ ticked }) => ticked)
  if (chosen.some(({ key }) => !known.has(key))) throw new Refusal('handling.changed')
  return chosen.map(({ key, words }) => ({ key, words: words ?? '' }))
}

/** Takes back what was asked, before it is answered. Refuses: gone, ties.disqualified, handling.changed, handling.wrongState. */
export function takeBackAsking(preparer: Preparer, said: z.output<typeof takingBackInput>) {
  const { staff } = preparer
  return inTown(preparer, async (tx) => {
    const application = await lockedAtDesk(tx, preparer, said)
    const { id, state } = application
    const open = await openSupplement(tx, id)
    if (!open || state !== 'supplementRequested') throw new Refusal('handling.wrongState')
    await tx.update(supplements).set({ endedAt: sql`now()`, endedBy: staff.id }).where(eq(supplements.id, open.id))
    await moveApplication(tx, preparer, application, 'inCheck')
    await record(tx, preparer, { action: 'application.askingTakenBack', object: `application:${id}` })
  })
}

/**
 * Reminds of what was asked, and ends what nobody has answered by its day: the application goes on in its check, flagged, and its applicant is told; an
 * answer may still come late.
 */
export function endSupplements(job: Job<'grants'>): Promise<number> {
  return inTown(job, async (tx) => {
    const today = finnishDay(await nowIn(tx))
    await remindOfAsked(tx, job, today)
    const waiting = await tx
      .select()
      .from(applications)
      .where(
        and(
          eq(applications.state, 'supplementRequested'),
          sql`not exists (select from supplements s where s.application = applications.id
            and s.answered_at is null and s.ended_at is null and s.due_on >= ${today})`,
        ),
      )
      .for('no key update')
    for (const application of waiting) {
      const { id } = application
      const [ended] = await tx
        .update(supplements)
        .set({ endedAt: sql`now()` })
        .where(and(eq(supplements.application, id), isNull(supplements.answeredAt), isNull(supplements.endedAt)))
        .returning({ id: supplements.id })
      await moveApplication(tx, job, application, 'inCheck', { kind: 'lapsed' })
      const told = { kind: 'applicationAskedPassed', dedupe: `askedPassed:${ended?.id}` } as const
      if (ended) await tellApplicant(tx, job, application, told)
      await record(tx, job, { action: 'application.askingLapsed', object: `application:${id}` })
    }
    return waiting.length
  })
}

/** Tells once of what is still waited for, in the last days before its day. */
async function remindOfAsked(tx: Transaction, job: Job<'grants'>, today: string) {
  const until = Temporal.PlainDate.from(today).add({ days: reminderDays }).toString()
  const soon = await tx
    .select({ asked: supplements, application: applications })
    .from(supplements)
    .innerJoin(applications, eq(applications.id, supplements.application))
    .where(
      and(
        ...[isNull(supplements.answeredAt), isNull(supplements.endedAt), eq(applications.state, 'supplementRequested')],
        between(supplements.dueOn, today, until),
      ),
    )
  for (const { asked, application } of soon) {
    // Who was given no more than these days has just been told.
    if (daysBetween(finnishDay(asked.createdAt), asked.dueOn) <= reminderDays) continue
    const dedupe = `askedSoon:${asked.id}`
    await tellApplicant(tx, job, application, { kind: 'applicationAskedSoon', dedupe, values: { due: asked.dueOn } })
  }
}
