import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Job, Resident, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { post, unpost } from '../../outbox/mails/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { hashOf } from '../cases/follow/reads'
import type { Turn } from '../cases/letters/rules'
import { isRefused } from '../cases/rules'
import { cases } from '../cases/tables'
import { shown } from '../publications/reads'
import { casePublications } from '../publications/tables'
import { waitsIn } from '../waits/reads'
import { watches } from '../watches/tables'
import { mostUnanswered } from './input'
import { byKey, subscriptionSecret } from './reads'
import { askedOnce, daysAfterEnd, daysToConfirm, lastDayAfter, mailOn } from './rules'
import { subscriptions } from './tables'

/**
 * Asks an address whether it wants to hear of a published case. Whoever types it in learns nothing of what it follows already.
 * Refuses: gone.
 */
export function subscribe(visitor: Visitor<'contact'>, reference: string, typed: string) {
  const { municipality, locale } = visitor
  const person = 'person' in visitor ? (visitor as Resident<'contact'>).person.id : null
  const address = typed.trim().toLowerCase()
  return inTown(visitor, async (tx) => {
    const found = await published(tx, reference)
    const id = randomUUID()
    const sent = { municipality, case: found.id, person, address, locale }
    const [row] = await tx
      .insert(subscriptions)
      .values({ id, ...sent, secret: hashOf(subscriptionSecret(id)) })
      // Locks the row that is there, and answers with it.
      .onConflictDoUpdate({
        target: [subscriptions.municipality, subscriptions.case, subscriptions.address],
        set: { address },
      })
      .returning({ id: subscriptions.id, locale: subscriptions.locale })
    if (!row || (await isPestered(tx, address))) return
    await post(tx, visitor, {
      ...{ service: 'contact', kind: 'followConfirm', about: reference, reader: row.id, address, locale },
      values: { title: found.title, case: found.id },
      dedupe: askedOnce(row.id, new Date()),
    })
  })
}

async function published(tx: Transaction, reference: string) {
  const [found] = await tx
    .select({ id: cases.id, title: sql<string>`${casePublications.title}` })
    .from(cases)
    .innerJoin(casePublications, eq(casePublications.case, cases.id))
    .where(and(shown, eq(cases.reference, reference)))
  if (!found) throw new Refusal('gone')
  return found
}

/** Somebody types an address in again and again, for one case or for what is published, and its owner has never said yes. */
export async function isPestered(tx: Transaction, address: string) {
  const unanswered = (asked: typeof subscriptions | typeof watches) =>
    and(eq(asked.address, address), isNull(asked.confirmedAt), sql`${asked.createdAt} > now() - interval '1 day'`)
  const ofCases = await tx.$count(subscriptions, unanswered(subscriptions))
  return ofCases + (await tx.$count(watches, unanswered(watches))) > mostUnanswered
}

/** The owner of the address says yes. Refuses: gone (said no, or too late). */
export function confirmSubscription(visitor: Visitor<'contact'>, key: string) {
  return inTown(visitor, async (tx) => {
    const [row] = await tx
      .update(subscriptions)
      .set({ confirmedAt: sql`coalesce(${subscriptions.confirmedAt}, now())` })
      .where(byKey(key))
      .returning({ id: subscriptions.id })
    if (!row) throw new Refusal('gone')
  })
}

/** Nothing more is sent, and the address is forgotten. `id`: another following of the same address. What is gone already is no fault. */
export function endSubscription(visitor: Visitor<'contact'>, key: string, id?: string) {
  return inTown(visitor, async (tx) => {
    const [own] = await tx
      .select({ id: subscriptions.id, address: subscriptions.address })
      .from(subscriptions)
      .where(byKey(key))
    if (!own) return
    const ended = and(eq(subscriptions.id, id ?? own.id), eq(subscriptions.address, own.address))
    await forget(tx, ended)
  })
}

export function endOwnSubscription(resident: Resident<'contact'>, id: string) {
  const own = and(eq(subscriptions.id, id), eq(subscriptions.person, resident.person.id))
  return inTown(resident, (tx) => forget(tx, own))
}

/** Ends what is followed so, and takes back what waits to be written about it. */
export async function forget(tx: Transaction, which: SQL | undefined) {
  await unpost(tx, await tx.delete(subscriptions).where(which).returning({ id: subscriptions.id }))
}

/** Writes to those who follow a case by mail that it has taken a turn, in its transaction; only while it is in sight. */
export async function writeToSubscribers(tx: Transaction, actor: Visitor, id: string, turn: Turn, event: string) {
  const { to } = turn
  const kind = mailOn(to)
  if (!kind) return
  const rows = await tx
    .select({
      reader: subscriptions.id,
      address: subscriptions.address,
      locale: subscriptions.locale,
      about: cases.reference,
      title: sql<string>`${casePublications.title}`,
      place: casePublications.place,
    })
    .from(subscriptions)
    .innerJoin(cases, eq(cases.id, subscriptions.case))
    .innerJoin(casePublications, eq(casePublications.case, cases.id))
    .where(and(shown, eq(subscriptions.case, id), isNotNull(subscriptions.confirmedAt)))
  const until = isRefused(turn) ? null : lastDayAfter(to, new Date(), (await waitsIn(tx))(new Date()).dispute)
  const letters = rows.map(({ title, place, ...row }) => ({
    ...row,
    service: 'contact' as const,
    kind,
    values: { title, case: id, state: to, ...(until ? { until } : {}), ...(until && place ? { place } : {}) },
    dedupe: `${event}:${row.reader}`,
  }))
  await post(tx, actor, ...letters)
}

/** Forgets addresses that have not said yes in a week, and those that followed what has long ended. */
export function dropOldSubscriptions(job: Job) {
  const ended = sql`now() - make_interval(days => ${daysAfterEnd})`
  return inTown(job, async (tx) => {
    const unanswered = sql`${subscriptions.createdAt} < now() - make_interval(days => ${daysToConfirm})`
    await forget(tx, and(isNull(subscriptions.confirmedAt), unanswered))
    const over = tx.select({ id: cases.id }).from(cases).where(lt(cases.endedAt, ended))
    await forget(tx, inArray(subscriptions.case, over))
  })
}
