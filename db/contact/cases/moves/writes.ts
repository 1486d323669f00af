import 'server-only'
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import type { Job, Officer, Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { finnishDay } from '../../../fields'
import { record } from '../../../journal/writes'
import { tell } from '../../../outbox/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { settleSuspicion } from '../../blocks/suspicions/writes'
import { sendOutNew } from '../../deliveries/writes'
import { tellFollowers } from '../../follows/writes'
import { identityCodesIn } from '../../guard/codes/rules'
import { writeToSubscribers } from '../../subscriptions/writes'
import { openPlaceholders } from '../../templates/rules'
import { waitsIn } from '../../waits/reads'
import { disputeOf, mayContinue, mayDispute } from '../disputes/rules'
import { continuedAs, continueIn } from '../disputes/writes'
import { dueAfter } from '../dues/reads'
import { mineBy, waitsForLook } from '../follow/reads'
import { lapsesAt } from '../letters/rules'
import { writeOnMove } from '../letters/writes'
import { dated } from '../plans/rules'
import { caseLink, type Disputable, isDisputable, isEnd, isRefused, moveProblem, type State } from '../rules'
import { caseEvents, cases, reporters } from '../tables'
import { refuseUnwritten } from '../translations/reads'
import type { Wordings } from '../translations/rules'
import { keepTranslations } from '../translations/writes'
import { lockedCase, type Standing, standing } from '../writes'
import type { Move, Reply } from './input'
import { fieldOf, givenFor, toldWith } from './rules'

/**
 * Moves a case on and tells its reporters. Refuses: gone, contact.changedMeanwhile, contact.cannotMove, contact.identityCode,
 * casework.openPlaceholder, casework.languageMissing, contact.missing (with the field that the move must be told with).
 */
export function moveCase(officer: Officer<'contact'>, { case: id, version, oneLanguage, ...move }: Move) {
  return inTown(officer, async (tx) => {
    const found = await lockedCase(tx, id, version)
    if (move.words && move.to !== 'waiting_reporter') await refuseUnwritten(tx, id, { also: move.also, oneLanguage })
    await moveIn(tx, officer, found, move)
  })
}

/** The same with what else a move is about, in the transaction of that. Refuses what `moveCase` refuses of words and moves. */
export async function moveIn(
  tx: Transaction,
  officer: Officer<'contact'>,
  found: Standing,
  { to, also = {}, facts = {}, ...typed }: MoveTold,
) {
  const told = dated(typed)
  const written = [told.words, ...Object.values(also)].filter(Boolean).join('\n')
  if (openPlaceholders(written).length > 0) throw new Refusal('casework.openPlaceholder')
  if (identityCodesIn([written, told.receiver].join('\n')).length > 0) throw new Refusal('contact.identityCode')
  const { id, state } = found
  const { endedAs } = await lastEnd(tx, id)
  const given = givenFor(state, to, told, finnishDay(new Date()), await isReachable(tx, id))
  const problem = moveProblem({ state, endedAs, archived: false }, { expected: state, to, by: 'staff', given })
  const field = problem?.code === 'missing' && fieldOf(problem.missing)
  if (field) throw new Refusal('contact.missing', { field })
  if (problem) throw new Refusal('contact.cannotMove')
  const { words = null, ...data } = toldWith(state, to, told)
  const said = words ? { words, also } : { words }
  await setState(tx, officer, found, to, {
    by: 'staff',
    staff: officer.staff.id,
    ...said,
    data: { ...(data as Facts), ...facts },
  })
  if (state === 'rejected' && (await settleSuspicion(tx, officer, id, 'restored'))) await sendOutNew(tx, officer, id)
  await record(tx, officer, { action: 'case.moved', object: `case:${id}`, detail: to })
}

type Facts = Record<string, string>
type MoveTold = Omit<Move, 'case' | 'version' | 'also' | 'oneLanguage'> & {
  also?: Wordings
  /** What else the event is to be known by. */
  facts?: Facts
}
type Told = Pick<typeof caseEvents.$inferInsert, 'id' | 'by' | 'staff' | 'words' | 'note' | 'data'> & {
  also?: Wordings
}

/** Puts a case into a state, with the event that tells of it; `main` is the case it joins. */
export async function setState(
  tx: Transaction,
  actor: Visitor,
  { id, state, version }: Standing,
  to: State,
  { also = {}, ...told }: Told,
  main: string | null = null,
) {
  const { municipality } = actor
  const [event] = await tx
    .insert(caseEvents)
    .values({ municipality, case: id, kind: 'moved', from: state, to, ...told })
    .returning({ id: caseEvents.id })
  if (event) await keepTranslations(tx, actor, { case: id, event: event.id }, also)
  const [dueAt, endedAt] = await Promise.all([dueAfter(tx, id, state, to), endOf(tx, id, state, to)])
  await tx
    .update(cases)
    .set({
      state: to,
      main,
      version: version + 1,
      changedAt: sql`now()`,
      endedAt,
      ...(dueAt ? { dueAt } : {}),
    })
    .where(eq(cases.id, id))
  await tellFollowers(tx, actor, id, `case:${event?.id}`)
  await writeToSubscribers(tx, actor, id, { from: state, to }, `case:${event?.id}`)
  if (told.by === 'reporter') return
  await tellReporters(tx, actor, id, `case:${event?.id}`)
  await writeOnMove(tx, actor, id, { from: state, to }, event?.id ?? '', { ...told.data, words: told.words }, also)
}

/** When a case that goes there has ended: where a dispute is refused, when it first did. */
async function endOf(tx: Transaction, id: string, from: State, to: State) {
  const first = isRefused({ from, to }) ? (await lastEnd(tx, id)).at : null
  return first ?? (isEnd(to) ? sql`now()` : null)
}

/** Leaves every reporter of a case, and of those that have joined it, a message that it has gone on, or that they have been written to. */
export async function tellReporters(
  tx: Transaction,
  actor: Visitor,
  id: string,
  event: string,
  kind: 'caseMoved' | 'caseNews' = 'caseMoved',
) {
  const rows = await tx
    .select({ id: reporters.id, person: reporters.person, reference: cases.reference })
    .from(reporters)
    .innerJoin(cases, eq(cases.id, reporters.case))
    .where(or(eq(cases.id, id), eq(cases.main, id)))
  const tellings = rows.map(({ id: reporter, person, reference }) => ({
    to: person,
    kind,
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

/** The latest end a case has come to, and when: what a dispute is about, and one that is refused leaves as it was. */
async function lastEnd(tx: Transaction, id: string): Promise<{ endedAs: Disputable | null; at: Date | null }> {
  const rows = await tx
    .select({ from: caseEvents.from, to: caseEvents.to, at: caseEvents.createdAt })
    .from(caseEvents)
    .where(and(eq(caseEvents.case, id), eq(caseEvents.kind, 'moved')))
    .orderBy(asc(caseEvents.createdAt))
  const end = rows.findLast((turn) => turn.to && isEnd(turn.to) && !isRefused(turn))
  return { endedAs: end?.to && isDisputable(end.to) ? end.to : null, at: end?.at ?? null }
}

/**
 * The reporter answers or adds something to their own case, also to one that nobody has looked at yet because of the list: to them it has
 * been received. An answer that was waited for sets the clock going.
 * Refuses: gone, contact.ended, contact.identityCode.
 */
export function replyToCase(visitor: Visitor<'contact'>, said: Reply) {
  if (identityCodesIn(said.text).length > 0) throw new Refusal('contact.identityCode')
  return inTown(visitor, (tx) => replyIn(tx, visitor, said))
}

/** Refuses: gone, contact.ended. */
async function replyIn(tx: Transaction, visitor: Visitor<'contact'>, { at: key, event: id, text: words }: Reply) {
  const { municipality } = visitor
  const { joined, ...found } = await ownCase(tx, visitor, key)
  if (await isSaid(tx, id)) return
  if (isEnd(found.state) && !found.waits) throw new Refusal('contact.ended')
  if (found.state === 'waiting_reporter' && !joined)
    await setState(tx, visitor, found, 'in_progress', { id, by: 'reporter', words })
  else {
    await tx
      .insert(caseEvents)
      .values({ id, municipality, case: found.id, kind: 'said', by: 'reporter', words, data: joined })
    // Whoever has the case open at the desk has not seen this yet.
    await tx
      .update(cases)
      .set({ version: found.version + 1 })
      .where(eq(cases.id, found.id))
  }
  await record(tx, visitor, { action: 'case.replied', object: `case:${found.id}` })
}

/**
 * "Closed is not fixed": the reporter asks for the case to be opened again, or a new one begins where it does not open. Returns the key
 * of the case in which they are answered; said again there, it is told in that one. `anew`: whether a new one may begin.
 * Refuses: gone, contact.tooLate, contact.ended, contact.identityCode.
 */
export async function disputeCase(visitor: Visitor<'contact'>, said: Reply, anew = true) {
  if (identityCodesIn(said.text).length > 0) throw new Refusal('contact.identityCode')
  const once = () => inTown(visitor, (tx) => disputeIn(tx, visitor, said, anew))
  // What has begun or joined meanwhile stands still now.
  return once().catch((why) => {
    if (why instanceof Refusal && why.key === 'contact.changedMeanwhile') return once()
    throw why
  })
}

/** The same in the transaction of what else they say. Refuses: gone, contact.changedMeanwhile, contact.tooLate, contact.ended. */
export async function disputeIn(
  tx: Transaction,
  visitor: Visitor<'contact'>,
  { at: key, event: id, text: words }: Reply,
  anew = true,
): Promise<string> {
  const before = await continuedAs(tx, visitor, key)
  const { joined, ...found } = await ownCase(tx, visitor, key, before?.held)
  const next = await continuedAs(tx, visitor, key)
  if (await isSaid(tx, id)) return next?.secret ?? key
  const { at } = await lastEnd(tx, found.id)
  const [now, days] = [new Date(), (await waitsIn(tx))(at ?? new Date()).dispute]
  if (anew && at && mayContinue(found.state, at, now, days)) {
    if (next) {
      if (next.held.some((one) => !before?.held.includes(one))) throw new Refusal('contact.changedMeanwhile')
      await replyIn(tx, visitor, { at: next.secret, event: id, text: words })
      return next.secret
    }
    await record(tx, visitor, { action: 'case.disputed', object: `case:${found.id}` })
    return (await continueIn(tx, visitor, { at: key, event: id, text: words })) ?? key
  }
  if (!at || !mayDispute(found.state, at, now, days)) throw new Refusal('contact.tooLate')
  await setState(tx, visitor, found, 'reopen_requested', { id, by: 'reporter', words, data: joined ?? {} })
  await record(tx, visitor, { action: 'case.disputed', object: `case:${found.id}` })
  return key
}

/** The same form has arrived before. */
export const isSaid = async (tx: Transaction, event: string) =>
  (await tx.$count(caseEvents, eq(caseEvents.id, event))) > 0

/** Questions nobody has answered in their days go back to the desk: silence closes nothing. Returns how many. */
export function expireQuestions(job: Job) {
  return inTown(job, async (tx) => {
    const waitsAt = await waitsIn(tx)
    const asked = await tx
      .select({ id: caseEvents.case, at: sql`max(${caseEvents.createdAt})`.mapWith(caseEvents.createdAt) })
      .from(caseEvents)
      .innerJoin(cases, eq(cases.id, caseEvents.case))
      .where(and(eq(cases.state, 'waiting_reporter'), eq(caseEvents.to, 'waiting_reporter')))
      .groupBy(caseEvents.case)
    const lapsed = asked.filter(({ at }) => lapsesAt(at, waitsAt(at)) < new Date()).map(({ id }) => id)
    const rows = await tx
      .select(standing)
      .from(cases)
      .where(and(eq(cases.state, 'waiting_reporter'), inArray(cases.id, lapsed)))
      .for('no key update')
    for (const row of rows) {
      await setState(tx, job, row, 'in_progress', { by: 'system' })
      await record(tx, job, { action: 'case.expired', object: `case:${row.id}` })
    }
    return rows.length
  })
}

/**
 * The case that a reporter's word goes to, which nobody else changes until this transaction ends: their own or, when it has joined
 * another, that one, with the number of their own. What else the word may go to is held `besides`, all of it in one order: whoever holds
 * several cases waits for nobody who waits for them. Refuses: gone, contact.changedMeanwhile.
 */
export async function ownCase(
  tx: Transaction,
  visitor: Visitor<'contact'>,
  key: string,
  besides: readonly string[] = [],
) {
  const known = await theirCase(tx, visitor, key)
  const rows = await tx
    .select({ ...standing, main: cases.main, waits: waitsForLook })
    .from(cases)
    .where(inArray(cases.id, [known.id, known.main ?? known.id, ...besides]))
    .orderBy(asc(cases.id))
    .for('no key update')
  const own = rows.find(({ id }) => id === known.id)
  if (!own || own.main !== known.main) throw new Refusal('contact.changedMeanwhile')
  // They may have had themselves erased from it while this waited.
  await theirCase(tx, visitor, key)
  if (!isEnd(own.state) || disputeOf(own.state) !== 'main-case') return { ...own, joined: undefined }
  const main = rows.find(({ id }) => id === own.main)
  if (!main) throw new Refusal('gone')
  return { ...main, joined: { joined: own.reference } }
}

/** Refuses: gone. */
async function theirCase(tx: Transaction, visitor: Visitor<'contact'>, key: string) {
  const [own] = await tx
    .select({ id: cases.id, main: cases.main })
    .from(cases)
    .innerJoin(reporters, eq(reporters.case, cases.id))
    .where(mineBy(visitor, key))
  if (!own) throw new Refusal('gone')
  return own
}
