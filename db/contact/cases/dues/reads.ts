import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import type { Visitor } from '../../../actors'
import { calendarIn } from '../../../calendar/reads'
import type { Transaction } from '../../../client'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { type Stop, stoppedDays, targetOf } from '../../targets/rules'
import { opensAnew, type State } from '../rules'
import { caseEvents, cases } from '../tables'

/** The last second for what comes in now and has so many working days. */
export async function dueToday(tx: Transaction, days: number, now = new Date()) {
  return targetOf(now, days, await calendarIn(tx))
}

/** The same for a page that promises it. */
export const promiseToday = (visitor: Visitor<'contact'>, days: number) => inTown(visitor, (tx) => dueToday(tx, days))

/** The promise anew: a case opened again has its days again, one taken out of another its own, and days spent waiting for the reporter come on top. */
export async function dueAfter(tx: Transaction, id: string, from: State, to: State) {
  if (from === 'waiting_reporter' || from === 'merged') return dueOf(tx, id)
  if (to !== 'in_progress' || !opensAnew(from)) return null
  const [found] = await tx.select({ days: cases.days }).from(cases).where(eq(cases.id, id))
  return found ? dueToday(tx, found.days) : null
}

/**
 * The last second for an answer by what the case was promised: from its first arrival or, opened again, from then. Working days for which the
 * reporter was asked come on top.
 */
export async function dueOf(tx: Transaction, id: string) {
  const [calendar, [known], turns] = await Promise.all([
    calendarIn(tx),
    tx.select({ createdAt: cases.createdAt, days: cases.days }).from(cases).where(eq(cases.id, id)),
    tx
      .select({ from: caseEvents.from, to: caseEvents.to, at: caseEvents.createdAt })
      .from(caseEvents)
      .where(and(eq(caseEvents.case, id), eq(caseEvents.kind, 'moved')))
      .orderBy(asc(caseEvents.createdAt)),
  ])
  if (!known) throw new Refusal('gone')
  const opened = turns.findLastIndex(({ from, to }) => to === 'in_progress' && from && opensAnew(from))
  const since = turns[opened]?.at ?? known.createdAt
  const stops = turns
    .slice(opened + 1)
    .flatMap(({ to, at }, place, later): Stop[] =>
      to === 'waiting_reporter' ? [{ from: at, until: later[place + 1]?.at ?? null }] : [],
    )
  return targetOf(since, known.days, calendar, stoppedDays(stops, calendar, new Date()))
}
