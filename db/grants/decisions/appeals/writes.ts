import 'server-only'
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { record } from '@/db/journal/writes'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'
import { municipalityById } from '@/tenants'
import { tellApplicant } from '../../applications/notices/writes'
import { leaveLetter } from '../../applications/postings/writes'
import { nowIn, todayIn } from '../../deadlines/reads'
import { isLateOn } from '../../deadlines/rules'
import { noticesOf, takesElectronic } from '../../notices/reads'
import { noticeDay } from '../../notices/rules'
import { recoveryAppealed, recoveryStands } from '../../recoveries/courses/writes'
import { writeDraft } from '../drafts/writes'
import type { AppealBy } from '../input'
import { appeals } from '../tables'
import { type Held, heldDecision, type Press, turnDecision } from '../writes'
import type { AppealInput, CourtInput, SettlingInput } from './input'
import { goesToCourt } from './reads'
import { goingOnFrom, hasLetter, isTooLate, lastDayToGoOn, outcomeOf } from './rules'

type Registry = GrantOfficer<'minute' | 'prepare'>
type Secretary = GrantOfficer<'minute'>

/**
 * Registers a request for rectification, once: from whom, when it arrived, and whether that was in time. One that was in time undoes a finality
 * that the portal found before it was registered, and nothing more is paid meanwhile. Refuses: gone, ties.disqualified, changedMeanwhile,
 * decisions.notArrived, decisions.appealToCourt (of what came of such a request already), decisions.….
 */
export function registerAppeal(registry: Registry, said: AppealInput) {
  const { appeal: id, by, receivedAt, words, name, street, postcode, postOffice, locale, ...press } = said
  const { municipality, staff } = registry
  const from = by === 'member' ? { name, street, postcode, postOffice, locale } : {}
  return inTown(registry, async (tx) => {
    if (await isThere(tx, id)) return
    const { decision } = await heldDecision(tx, registry, press)
    if (receivedAt > (await nowIn(tx))) throw new Refusal('decisions.notArrived')
    if (await goesToCourt(tx, decision)) throw new Refusal('decisions.appealToCourt')
    const notices = await noticesOf(tx, decision.id)
    const theirs = notices.find(({ to }) => to === (by === 'party' ? 'applicant' : 'members'))
    if (!theirs) throw new Refusal('decisions.wrongState')
    const closes = municipalityById(municipality)?.contact.closes
    const late = isTooLate(receivedAt, theirs.lastDay, closes) ? 'yes' : 'no'
    const act = decision.state === 'final' ? 'reopen' : 'appeal'
    await turnDecision(tx, registry, decision, act, late === 'no' ? ['inTime'] : [])
    await recoveryAppealed(tx, registry, decision.id)
    const received = { receivedAt, receivedOn: finnishDay(receivedAt) }
    await tx.insert(appeals).values({
      id,
      municipality,
      decision: decision.id,
      by,
      words,
      late,
      ...from,
      ...received,
      registeredBy: staff.id,
    })
    await record(tx, registry, { action: 'appeal.registered', object: `appeal:${id}`, detail: `${by} ${late}` })
  })
}

/** The board calls an office holder's decision in, while the time to appeal runs. Refuses: …, decisions.need.inTime. */
export function callIn(
  secretary: Secretary,
  { appeal: id, words, ...press }: Press & { appeal: string; words: string },
) {
  const { municipality, staff } = secretary
  return inTown(secretary, async (tx) => {
    if (await isThere(tx, id)) return
    const { decision } = await heldDecision(tx, secretary, press)
    const today = await todayIn(tx)
    const last = (await noticesOf(tx, decision.id))
      .map(({ lastDay }) => lastDay)
      .toSorted()
      .at(-1)
    const met = [
      ...(decision.maker === 'officeHolder' ? (['forOfficeHolder'] as const) : []),
      ...(!last || !isLateOn(today, last) ? (['inTime'] as const) : []),
    ]
    await turnDecision(tx, secretary, decision, 'callIn', met, { note: words })
    await recoveryAppealed(tx, secretary, decision.id)
    const row = { id, municipality, decision: decision.id, by: 'board' as const, words, receivedOn: today }
    await tx.insert(appeals).values({ ...row, registeredBy: staff.id })
    await record(tx, secretary, { action: 'appeal.registered', object: `appeal:${id}`, detail: 'board' })
  })
}

async function isThere(tx: Transaction, id: string) {
  const [there] = await tx.select({ id: appeals.id }).from(appeals).where(eq(appeals.id, id))
  return there !== undefined
}

/**
 * What came of a request: it stands, it is changed (a new decision is begun in its place) or the request was late. The decision turns when its last
 * open request is settled. Returns the new decision, if one was begun. Refuses: gone, decisions.….
 */
export function settleAppeal(secretary: Secretary, said: SettlingInput): Promise<string | null> {
  const { appeal: id, outcome, reasons, sentOn, ...press } = said
  return inTown(secretary, async (tx) => {
    const held = await heldDecision(tx, secretary, press)
    const [appeal] = await tx
      .select()
      .from(appeals)
      .where(and(eq(appeals.id, id), eq(appeals.decision, held.decision.id), isNull(appeals.outcome)))
    if (!appeal) throw new Refusal('gone')
    if (outcome === 'dismissed' && appeal.late === 'no') throw new Refusal('decisions.need.notInTime')
    if (sentOn > (await todayIn(tx))) throw new Refusal('decisions.noticeDay')
    const told = hasLetter(outcome) ? await noticeOf(tx, held, appeal.by, sentOn) : {}
    const settled = { outcome, reasons, ...told, settledBy: secretary.staff.id, settledAt: sql`now()` as never }
    await tx.update(appeals).set(settled).where(eq(appeals.id, id))
    await record(tx, secretary, { action: 'appeal.settled', object: `appeal:${id}`, detail: outcome })
    const next = await follow(tx, secretary, held, reasons)
    // What another request of the same decision has changed is told by the new decision alone.
    await leaveMembersLetters(tx, secretary, held)
    if (hasLetter(outcome) && !next)
      await tellApplicant(tx, secretary, held.application, { kind: 'appealSettled', dedupe: `appeal:${id}` })
    return next
  })
}

/** A letter to each member of the town whose request has come to an end, also with another's; once each. */
async function leaveMembersLetters(tx: Transaction, secretary: Secretary, { decision, application }: Held) {
  const ended = and(eq(appeals.decision, decision.id), isNotNull(appeals.outcome))
  const theirs = await tx
    .select({ id: appeals.id })
    .from(appeals)
    .where(and(ended, eq(appeals.by, 'member'), isNotNull(appeals.name)))
  for (const { id } of theirs) {
    const letter = { application: application.id, kind: 'appellantTold', dedupe: `appellant:${id}`, values: {} }
    await leaveLetter(tx, secretary, letter)
  }
}

/**
 * Word of an outcome: in the portal from today where a party has agreed to it, else by letter; a member of the town gets a letter. From that day the
 * time to go on runs.
 */
async function noticeOf(tx: Transaction, { application }: Held, by: AppealBy, sentOn: string) {
  const electronic = by !== 'member' && (await takesElectronic(tx, application.id))
  const [way, sent] = electronic ? (['electronic', await todayIn(tx)] as const) : (['letter', sentOn] as const)
  return {
    ...{ noticeWay: way, sentOn: sent, noticeOn: noticeDay(way, Temporal.PlainDate.from(sent)).toString() },
    courtUntil: lastDayToGoOn(goingOnFrom(by), sent, way),
  }
}

async function follow(tx: Transaction, secretary: Secretary, held: Held, note: string): Promise<string | null> {
  const { decision } = held
  const all = await tx.select({ outcome: appeals.outcome }).from(appeals).where(eq(appeals.decision, decision.id))
  const outcome = outcomeOf(all)
  if (outcome === 'changed') return change(tx, secretary, held, note)
  if (outcome === 'upheld') await turnDecision(tx, secretary, decision, 'uphold', [], { note })
  if (outcome !== 'dismissed') return null
  await turnDecision(tx, secretary, decision, 'dismissAppeal', ['notInTime'], { note })
  await recoveryStands(tx, secretary, decision.id)
  return null
}

/** The decision gives way to a new one, begun with what this one said; requests still open end with it. */
async function change(tx: Transaction, secretary: Secretary, { decision, application }: Held, note: string) {
  await turnDecision(tx, secretary, decision, 'change', [], { note })
  await tx
    .update(appeals)
    .set({ outcome: 'changed', settledBy: secretary.staff.id, settledAt: sql`now()` })
    .where(and(eq(appeals.decision, decision.id), isNull(appeals.outcome)))
  return writeDraft(tx, secretary, application, decision)
}

/**
 * Somebody has gone on to a court, which got the appeal on that day. One that was in time undoes a finality that the portal found before the town heard
 * of it, and nothing more is paid until its outcome. Refuses: gone, ties.disqualified, changedMeanwhile, decisions.notArrived, decisions.beforeMade,
 * decisions.wrongState, decisions.need.inTime.
 */
export function goToCourt(secretary: Secretary, { note, arrivedOn, ...press }: CourtInput) {
  return inTown(secretary, async (tx) => {
    const { decision } = await heldDecision(tx, secretary, press)
    if (arrivedOn > (await todayIn(tx))) throw new Refusal('decisions.notArrived')
    if (decision.madeAt && arrivedOn < finnishDay(decision.madeAt)) throw new Refusal('decisions.beforeMade')
    const until = await lastDayForCourt(tx, decision)
    if (decision.state !== 'upheld' && !until) throw new Refusal('decisions.wrongState')
    const act = decision.state === 'final' ? 'reopenToCourt' : 'toCourt'
    const inTime = until && !isLateOn(arrivedOn, until)
    await turnDecision(tx, secretary, decision, act, inTime ? ['inTime'] : [], { note, arrivedOn })
    await recoveryAppealed(tx, secretary, decision.id)
  })
}

/** The last day on which the court had to have an appeal; null where the way does not lead there. */
async function lastDayForCourt(tx: Transaction, decision: Held['decision']): Promise<string | null> {
  const further = await lastCourtDay(tx, decision.id)
  if (further) return further
  return (await goesToCourt(tx, decision)) ? ((await lastNoticeDay(tx, decision.id)) ?? null) : null
}

async function lastNoticeDay(tx: Transaction, decision: string) {
  const days = (await noticesOf(tx, decision)).map(({ lastDay }) => lastDay)
  return days.toSorted().at(-1)
}

async function lastCourtDay(tx: Transaction, decision: string) {
  const [latest] = await tx
    .select({ until: appeals.courtUntil })
    .from(appeals)
    .where(eq(appeals.decision, decision))
    .orderBy(desc(sql`coalesce(${appeals.courtUntil}, '0001-01-01')`))
    .limit(1)
  return latest?.until
}

/** What the court said: the decision stands, and becomes final when the time to go on has passed; or a new one is begun in its place. */
export function endCourt(
  secretary: Secretary,
  { note, stands, sentOn, ...press }: Press & { note: string; stands: 'yes' | 'no'; sentOn: string },
): Promise<string | null> {
  return inTown(secretary, async (tx) => {
    const held = await heldDecision(tx, secretary, press)
    const { decision } = held
    if (decision.state !== 'court') throw new Refusal('decisions.wrongState')
    if (stands === 'no') return change(tx, secretary, held, note)
    await turnDecision(tx, secretary, decision, 'uphold', [], { note })
    const courtUntil = lastDayToGoOn('court', sentOn)
    const known = await tx
      .update(appeals)
      .set({ courtUntil })
      .where(eq(appeals.decision, decision.id))
      .returning({ id: appeals.id })
    if (!known.length) await noteCourt(tx, secretary, decision.id, { note, courtUntil })
    return null
  })
}

/** What went to the court without a request before it: its outcome is written down like theirs, for the time to go on runs from it. */
async function noteCourt(
  tx: Transaction,
  { municipality, staff }: Secretary,
  decision: string,
  { note, courtUntil }: { note: string; courtUntil: string },
) {
  const by = { by: 'party' as const, words: note, receivedOn: await todayIn(tx), registeredBy: staff.id }
  const settled = { outcome: 'upheld' as const, reasons: note, settledBy: staff.id, settledAt: sql`now()` as never }
  await tx.insert(appeals).values({ municipality, decision, courtUntil, ...by, ...settled })
}
