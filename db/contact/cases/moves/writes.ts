import 'server-only'
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import type { Job, Officer, Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { finnishDay } from '../../../fields'
import { record } from '../../../journal/writes'
import { tell } from '../../../outbox/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { tellFollowers } from '../../follows/writes'
import { identityCodesIn } from '../../guard/codes/rules'
import { type Stop, stoppedDays, targetOf, usualCalendar } from '../../targets/rules'
import { topics } from '../../topics/tables'
import { mayDispute } from '../disputes/rules'
import { mineBy } from '../follow/reads'
import { writeOnMove } from '../letters/writes'
import { caseLink, type Disputable, isDisputable, isEnd, type State } from '../rules'
import { caseEvents, cases, reporters } from '../tables'
import { lockedCase, type Standing, standing } from '../writes'
import type { Move, Reply } from './input'
import { faultyField, movesAtDesk, toldWith } from './rules'

/**
 * Moves a case on and tells its reporters. Refuses: gone, contact.changedMeanwhile, contact.cannotMove, contact.identityCode,
 * contact.missing (with the field that the move must be told with).
 */
export function moveCase(officer: Officer<'contact'>, { case: id, version, to, ...told }: Move) {
  if (identityCodesIn([told.words, told.receiver].join('\n')).length > 0) throw new Refusal('contact.identityCode')
  return inTown(officer, async (tx) => {
    const found = await lockedCase(tx, id, version)
    const { endedAs } = await lastEnd(tx, id)
    if (!movesAtDesk(found.state, endedAs, await isReachable(tx, id)).includes(to))
      throw new Refusal('contact.cannotMove')
    const field = faultyField(found.state, to, told, finnishDay(new Date()))
    if (field) throw new Refusal('contact.missing', { field })
    const { words = null, ...data } = toldWith(found.state, to, told)
    await setState(tx, officer, found, to, { by: 'staff', staff: officer.staff.id, words, data: data as Facts })
    await record(tx, officer, { action: 'case.moved', object: `case:${id}`, detail: to })
  })
}

type Facts = Record<string, string>
type Told = Pick<typeof caseEvents.$inferInsert, 'id' | 'by' | 'staff' | 'words' | 'data'>

async function setState(
  tx: Transaction,
  actor: Visitor,
  { id, state, version, reference }: Standing,
  to: State,
  told: Told,
) {
  const { municipality } = actor
  const [event] = await tx
    .insert(caseEvents)
    .values({ municipality, case: id, kind: 'moved', from: state, to, ...told })
    .returning({ id: caseEvents.id })
  const dueAt = await dueAfter(tx, id, state, to)
  await tx
    .update(cases)
    .set({
      state: to,
      version: version + 1,
      changedAt: sql`now()`,
      endedAt: isEnd(to) ? sql`now()` : null,
      ...(dueAt ? { dueAt } : {}),
    })
    .where(eq(cases.id, id))
  await tellFollowers(tx, actor, id, `case:${event?.id}`)
  if (told.by === 'reporter') return
  await tellReporters(tx, actor, id, reference, `case:${event?.id}`)
  await writeOnMove(tx, actor, id, to, `case:${event?.id}`, { ...told.data, words: told.words })
}

/** The promise anew: a case opened again has its days again, and days spent waiting for the reporter come on top. */
async function dueAfter(tx: Transaction, id: string, from: State, to: State) {
  if (from === 'waiting_reporter') return dueAfterWaiting(tx, id)
  if (to !== 'in_progress' || !(from === 'reopen_requested' || isEnd(from))) return null
  const [topic] = await tx
    .select({ days: topics.days })
    .from(cases)
    .innerJoin(topics, eq(topics.id, cases.topic))
    .where(eq(cases.id, id))
  return topic ? targetOf(new Date(), topic.days, usualCalendar) : null
}

/** The clock stood still while the reporter was asked: those working days come on top. */
async function dueAfterWaiting(tx: Transaction, id: string) {
  const [[known], turns] = await Promise.all([
    tx
      .select({ createdAt: cases.createdAt, days: topics.days })
      .from(cases)
      .innerJoin(topics, eq(topics.id, cases.topic))
      .where(eq(cases.id, id)),
    tx
      .select({ to: caseEvents.to, at: caseEvents.createdAt })
      .from(caseEvents)
      .where(
        and(
          eq(caseEvents.case, id),
          or(eq(caseEvents.to, 'waiting_reporter'), eq(caseEvents.from, 'waiting_reporter')),
        ),
      )
      .orderBy(asc(caseEvents.createdAt)),
  ])
  if (!known) throw new Refusal('gone')
  const stops = turns.flatMap(({ to, at }, place): Stop[] =>
    to === 'waiting_reporter' ? [{ from: at, until: turns[place + 1]?.at ?? null }] : [],
  )
  return targetOf(known.createdAt, known.days, usualCalendar, stoppedDays(stops, usualCalendar, new Date()))
}

async function tellReporters(tx: Transaction, actor: Visitor, id: string, reference: string, event: string) {
  const rows = await tx
    .select({ id: reporters.id, person: reporters.person })
    .from(reporters)
    .where(eq(reporters.case, id))
  const tellings = rows.map(({ id: reporter, person }) => ({
    to: person,
    kind: 'caseMoved' as const,
    values: { reference },
    link: caseLink(reference),
    dedupe: `${event}:${reporter}`,
  }))
  await tell(tx, actor, ...tellings)
}

async function isReachable(tx: Transaction, id: string) {
  const reached = sql`num_nonnulls(${reporters.person}, ${reporters.email}, ${reporters.phone}) > 0`
  return (await tx.$count(reporters, and(eq(reporters.case, id), reached))) > 0
}

/** The latest end a case has come to, and when: what a dispute is about. */
async function lastEnd(tx: Transaction, id: string): Promise<{ endedAs: Disputable | null; at: Date | null }> {
  const rows = await tx
    .select({ to: caseEvents.to, at: caseEvents.createdAt })
    .from(caseEvents)
    .where(and(eq(caseEvents.case, id), eq(caseEvents.kind, 'moved')))
    .orderBy(asc(caseEvents.createdAt))
  const end = rows.findLast(({ to }) => to && isEnd(to))
  return { endedAs: end?.to && isDisputable(end.to) ? end.to : null, at: end?.at ?? null }
}

/**
 * The reporter answers or adds something to their own case. An answer that was waited for sets the clock going.
 * Refuses: gone, contact.ended, contact.identityCode.
 */
export function replyToCase(visitor: Visitor<'contact'>, { at: key, event: id, text: words }: Reply) {
  if (identityCodesIn(words).length > 0) throw new Refusal('contact.identityCode')
  const { municipality } = visitor
  return inTown(visitor, async (tx) => {
    const found = await ownCase(tx, visitor, key)
    if (await isSaid(tx, id)) return
    if (isEnd(found.state)) throw new Refusal('contact.ended')
    if (found.state === 'waiting_reporter')
      await setState(tx, visitor, found, 'in_progress', { id, by: 'reporter', words })
    else {
      await tx.insert(caseEvents).values({ id, municipality, case: found.id, kind: 'said', by: 'reporter', words })
      // Whoever has the case open at the desk has not seen this yet.
      await tx
        .update(cases)
        .set({ version: found.version + 1 })
        .where(eq(cases.id, found.id))
    }
    await record(tx, visitor, { action: 'case.replied', object: `case:${found.id}` })
  })
}

/** "Closed is not fixed": the reporter asks for the case to be opened again. Refuses: gone, contact.tooLate, contact.identityCode. */
export function disputeCase(visitor: Visitor<'contact'>, { at: key, event: id, text: words }: Reply) {
  if (identityCodesIn(words).length > 0) throw new Refusal('contact.identityCode')
  return inTown(visitor, async (tx) => {
    const found = await ownCase(tx, visitor, key)
    if (await isSaid(tx, id)) return
    const { at } = await lastEnd(tx, found.id)
    if (!at || !mayDispute(found.state, at, new Date())) throw new Refusal('contact.tooLate')
    await setState(tx, visitor, found, 'reopen_requested', { id, by: 'reporter', words })
    await record(tx, visitor, { action: 'case.disputed', object: `case:${found.id}` })
  })
}

/** The same form has arrived before. */
const isSaid = async (tx: Transaction, event: string) => (await tx.$count(caseEvents, eq(caseEvents.id, event))) > 0

/** Questions nobody has answered for five days go back to the desk: silence closes nothing. Returns how many. */
export function expireQuestions(job: Job) {
  return inTown(job, async (tx) => {
    const asked = tx
      .select({ case: caseEvents.case })
      .from(caseEvents)
      .where(eq(caseEvents.to, 'waiting_reporter'))
      .groupBy(caseEvents.case)
      .having(sql`max(${caseEvents.createdAt}) < now() - interval '5 days'`)
    const rows = await tx
      .select(standing)
      .from(cases)
      .where(and(eq(cases.state, 'waiting_reporter'), inArray(cases.id, asked)))
      .for('no key update')
    for (const row of rows) {
      await setState(tx, job, row, 'in_progress', { by: 'system' })
      await record(tx, job, { action: 'case.expired', object: `case:${row.id}` })
    }
    return rows.length
  })
}

/** The case behind a reporter's key, which nobody else changes until this transaction ends. Refuses: gone. */
export async function ownCase(tx: Transaction, visitor: Visitor<'contact'>, key: string): Promise<Standing> {
  const [found] = await tx
    .select(standing)
    .from(cases)
    .innerJoin(reporters, eq(reporters.case, cases.id))
    .where(mineBy(visitor, key))
    .for('no key update', { of: cases })
  if (!found) throw new Refusal('gone')
  return found
}
