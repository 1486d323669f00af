import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { GrantOfficer, Resident } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { notePost } from '@/db/grants/applications/arrivals/post/writes'
import { type Hand, keptHand } from '@/db/grants/applications/rights/reads'
import { mayGetTime } from '@/db/grants/awards/rules'
import { awards } from '@/db/grants/awards/tables'
import { awardHeld } from '@/db/grants/awards/writes'
import { todayIn } from '@/db/grants/deadlines/reads'
import type { GrantingTime, MoreTime, PaperMoreTime, RefusingTime } from '@/db/grants/extensions/input'
import { askingFault, type Extendable, isLaterDay, longestExtension } from '@/db/grants/extensions/rules'
import { extensions } from '@/db/grants/extensions/tables'
import { tellOfAward } from '@/db/grants/receipts/notices/writes'
import { heldBy } from '@/db/grants/receipts/writes'
import { lockedReportFor } from '@/db/grants/reports/filling/reads'
import { tellOfReport } from '@/db/grants/reports/notices/writes'
import { isAwaited } from '@/db/grants/reports/rules'
import { reports } from '@/db/grants/reports/tables'
import { turnReport } from '@/db/grants/reports/writes'
import { notDisqualified } from '@/db/grants/ties/reads'
import { record } from '@/db/journal/writes'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'

type Preparer = GrantOfficer<'prepare'>

type Report = typeof reports.$inferSelect
type Award = typeof awards.$inferSelect
/** What is waited for, held until the transaction ends. */
type Thing = { about: 'report'; row: Report } | { about: 'receipts'; row: Award }

const waitsFor = (thing: Thing) => (thing.about === 'report' ? isAwaited(thing.row) : mayGetTime(thing.row))

const dueOf = (thing: Thing) => (thing.about === 'report' ? thing.row.dueOn : thing.row.receiptsDueOn)
const columnOf = (about: Extendable) => (about === 'report' ? extensions.report : extensions.award)
const objectOf = ({ about, row }: Thing) => `${about === 'report' ? 'useReport' : 'award'}:${row.id}`

async function heldThing(tx: Transaction, hand: Hand, { about, id }: Pick<MoreTime, 'about' | 'id'>): Promise<Thing> {
  if (about === 'receipts') return { about, row: await heldBy(tx, hand, id) }
  return { about, row: (await lockedReportFor(tx, hand, id, 'draft')).report }
}

/**
 * Asks for more time for a report or for receipts of mine, before their last day is over.
 * Refuses: gone, organisations.mayNot, extensions.over, extensions.open, extensions.late, extensions.day.
 */
export function askMoreTime(resident: Resident<'grants'>, said: MoreTime): Promise<void> {
  return inTown(resident, async (tx) => {
    await askAt(tx, resident, await heldThing(tx, resident, said), said, await todayIn(tx))
  })
}

/** The same as it was asked by post: in time by the day it came. Refuses: as `askMoreTime`, extensions.after instead of extensions.day, ties.disqualified, arrivals.…. */
export function askMoreTimeFromPaper(preparer: Preparer, said: PaperMoreTime): Promise<void> {
  const { arrivedOn } = said
  return inTown(preparer, async (tx) => {
    const thing = await heldThing(tx, preparer, said)
    await notePost(tx, preparer, { application: thing.row.application, kind: 'moreTime', arrivedOn })
    await askAt(tx, preparer, thing, said, arrivedOn)
  })
}

async function askAt(tx: Transaction, hand: Hand, thing: Thing, { reason, wishedOn }: MoreTime, askedOn: string) {
  const { about, row } = thing
  const dueOn = dueOf(thing)
  const open = and(eq(columnOf(about), row.id), isNull(extensions.decidedAt))
  const asked = (await tx.$count(extensions, open)) > 0
  const fault = askingFault({ waits: waitsFor(thing), dueOn, asked }, askedOn)
  if (fault || dueOn === null) throw new Refusal(fault === 'late' ? `extensions.late.${about}` : `extensions.${fault}`)
  // A letter is kept as it was written, also when it is keyed in after the day it wishes for.
  if ('staff' in hand && wishedOn <= dueOn) throw new Refusal('extensions.after')
  if ('person' in hand && !isLaterDay(wishedOn, dueOn, await todayIn(tx)))
    throw new Refusal('extensions.day', { most: longestExtension })
  const { person, staff: keyedBy } = keptHand(hand)
  const of = about === 'report' ? { report: row.id } : { award: row.id }
  await tx.insert(extensions).values({
    ...{ municipality: hand.municipality, application: row.application, ...of },
    ...{ reason, dueOn, wishedOn, askedOn, person, keyedBy },
  })
  await record(tx, hand, { action: 'extension.asked', object: objectOf(thing), detail: `${dueOn} → ${wishedOn}` })
}

/**
 * Gives more time: reminders, lateness and what is shown of the last day follow the new one.
 * Refuses: as `heldForDecision`, extensions.day.
 */
export function grantMoreTime(preparer: Preparer, { extension, on, note }: GrantingTime): Promise<string> {
  return inTown(preparer, async (tx) => {
    const thing = await heldForDecision(tx, preparer, extension)
    const before = dueOf(thing) ?? on
    await decide(tx, preparer, extension, { grantedOn: on, note })
    if (!isLaterDay(on, before, await todayIn(tx))) throw new Refusal('extensions.day', { most: longestExtension })
    await setDue(tx, preparer, thing, on)
    await record(tx, preparer, { action: 'extension.granted', object: objectOf(thing), detail: `${before} → ${on}` })
    await tell(tx, preparer, thing, { kind: 'MoreTime', extension, due: on, note: note ?? '' })
    return thing.row.id
  })
}

/** Says no to more time, with the reason; the last day stays. Refuses: as `heldForDecision`. */
export function refuseMoreTime(preparer: Preparer, { extension, note }: RefusingTime): Promise<string> {
  return inTown(preparer, async (tx) => {
    const thing = await heldForDecision(tx, preparer, extension)
    await decide(tx, preparer, extension, { note })
    await record(tx, preparer, { action: 'extension.refused', object: objectOf(thing) })
    await tell(tx, preparer, thing, { kind: 'MoreTimeRefused', extension, due: dueOf(thing) ?? '', note })
    return thing.row.id
  })
}

/** What more time was asked for, held. Refuses: gone, ties.disqualified, extensions.over (it has come meanwhile; of receipts, in time). */
async function heldForDecision(tx: Transaction, preparer: Preparer, id: string): Promise<Thing> {
  const [asked] = await tx.select().from(extensions).where(eq(extensions.id, id))
  if (!asked) throw new Refusal('gone')
  await notDisqualified(tx, preparer, asked.application)
  const thing = asked.report ? await reportHeld(tx, asked.report) : await awardHeldOf(tx, asked.award ?? '')
  if (!waitsFor(thing)) throw new Refusal('extensions.over')
  return thing
}

async function reportHeld(tx: Transaction, id: string): Promise<Thing> {
  const [row] = await tx.select().from(reports).where(eq(reports.id, id)).for('no key update')
  if (!row) throw new Refusal('gone')
  return { about: 'report', row }
}

async function awardHeldOf(tx: Transaction, id: string): Promise<Thing> {
  return { about: 'receipts', row: await awardHeld(tx, id) }
}

/** Of two who answer at once, the first one is heard. Refuses: changedMeanwhile. */
async function decide(
  tx: Transaction,
  { staff }: Preparer,
  id: string,
  said: { grantedOn?: string; note: string | null },
) {
  const decided = await tx
    .update(extensions)
    .set({ ...said, decidedAt: sql`now()`, decidedBy: staff.id })
    .where(and(eq(extensions.id, id), isNull(extensions.decidedAt)))
    .returning({ id: extensions.id })
  if (!decided.length) throw new Refusal('changedMeanwhile')
}

async function setDue(tx: Transaction, preparer: Preparer, thing: Thing, on: string) {
  const { id, version } = thing.row
  if (thing.about === 'receipts')
    return tx
      .update(awards)
      .set({ receiptsDueOn: on, version: version + 1 })
      .where(eq(awards.id, id))
  const set = { dueOn: on, remindedOn: null }
  if (thing.row.state === 'overdue') return turnReport(tx, preparer, thing.row, 'prolong', [], { set })
  return tx
    .update(reports)
    .set({ ...set, version: version + 1 })
    .where(eq(reports.id, id))
}

type Answer = { kind: 'MoreTime' | 'MoreTimeRefused'; extension: string; due: string; note: string }

function tell(tx: Transaction, preparer: Preparer, thing: Thing, { kind, extension, due, note }: Answer) {
  const said = { of: extension, values: { due, note } }
  return thing.about === 'report'
    ? tellOfReport(tx, preparer, { ...thing.row, dueOn: due }, `report${kind}`, said)
    : tellOfAward(tx, preparer, thing.row, { kind: `receipts${kind}`, ...said })
}
