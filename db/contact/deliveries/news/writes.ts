import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Job, Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { moveIn } from '../../cases/moves/writes'
import { cases } from '../../cases/tables'
import { lockedCase } from '../../cases/writes'
import { systems } from '../../systems/tables'
import { openedKey } from '../../systems/writes'
import { deliveries, deliveryNews } from '../tables'
import type { Acceptance } from './input'
import { followed, lockedNews } from './reads'
import { isNews } from './rules'

export type Round = NonNullable<Awaited<ReturnType<typeof claimRound>>>

/** Minutes between one round of questions to a system and the next. */
const pace = 10

/** A system that has cases of ours and has not been asked after them for a while; taken for one asker alone. Null when there is none. */
export function claimRound(job: Job) {
  return inTown(job, async (tx) => {
    const [to] = await tx
      .select()
      .from(systems)
      .where(
        and(
          sql`coalesce(${systems.polledAt}, '-infinity') < now() - make_interval(mins => ${pace})`,
          sql`exists (select from case_deliveries d where d.receiver = ${systems.id} and d.state = 'acknowledged')`,
        ),
      )
      .limit(1)
      .for('no key update', { skipLocked: true })
    if (!to) return null
    await tx.update(systems).set({ polledAt: sql`now()` }).where(eq(systems.id, to.id))
    const asked = await tx
      .select({ id: deliveries.id, theirs: sql<string>`${deliveries.theirs}`, from: deliveries.acknowledgedAt })
      .from(deliveries)
      .where(and(eq(deliveries.receiver, to.id), followed))
      .orderBy(asc(deliveries.acknowledgedAt))
    const { id, address, jurisdiction, format, readUntil, retiredAt } = to
    const known = { id, address, jurisdiction, format, key: openedKey(id, to.key), retired: retiredAt !== null }
    return { to: known, since: readUntil ?? asked[0]?.from ?? null, asked }
  })
}

/** Their updates have been read up to here: what they tell of later is asked for from here on, however long nothing was heard meanwhile. */
export function noteRead(job: Job, receiver: string, until: Date) {
  return inTown(job, (tx) => tx.update(systems).set({ readUntil: until }).where(eq(systems.id, receiver)))
}

/** What came of asking: null, or why nothing did. */
export function noteRound(job: Job, receiver: string, fault: string | null) {
  return inTown(job, (tx) => tx.update(systems).set({ pollFault: fault }).where(eq(systems.id, receiver)))
}

type Standing = { readonly status: string; readonly notes: string; readonly at: Date | null }

/** Where a case stands at the other end. Anything new is put before its handler, once; not when an update has just told it. */
export function noteStanding(job: Job, id: string, { status, notes, at }: Standing, told = false) {
  return inTown(job, async (tx) => {
    const [before] = await tx
      .select({ status: deliveries.status, statusNotes: deliveries.statusNotes })
      .from(deliveries)
      .where(eq(deliveries.id, id))
      .for('no key update')
    if (!before || !status) return
    await tx.update(deliveries).set({ status, statusNotes: notes }).where(eq(deliveries.id, id))
    if (told || !isNews(before, { status, notes })) return
    const key = `standing:${(at ?? new Date()).toISOString()}:${status}`
    await tell(tx, job, id, { key, word: status, words: notes, at })
  })
}

type Told = { readonly key: string; readonly word: string; readonly words: string; readonly at: Date | null }

/** What another system says has happened to a case, put before its handler once however often it is told. Returns whether it is new. */
export function noteUpdate(job: Job, id: string, told: Told) {
  return inTown(job, (tx) => tell(tx, job, id, told))
}

async function tell(tx: Transaction, job: Job, id: string, { at, ...told }: Told) {
  const { municipality } = job
  const [row] = await tx
    .insert(deliveryNews)
    .values({ municipality, delivery: id, ...told, at: at ?? new Date() })
    .onConflictDoNothing()
    .returning({ id: deliveryNews.id })
  if (!row) return false
  const [about] = await tx.select({ case: deliveries.case }).from(deliveries).where(eq(deliveries.id, id))
  // Whoever has the case open at the desk has not seen this yet.
  await tx
    .update(cases)
    .set({ version: sql`${cases.version} + 1` })
    .where(eq(cases.id, about?.case ?? id))
  await record(tx, job, { action: 'delivery.told', object: `case:${about?.case}`, detail: told.word })
  return true
}

/**
 * Moves a case as another system says it stands, told to its reporters in the handler's words.
 * Refuses: gone (settled already), and what moving a case refuses.
 */
export function acceptNews(officer: Officer<'contact'>, { news, ...said }: Acceptance) {
  const { case: id, version, to, newsWords: words, newsDay: day, newsReceiver: receiver, newsReason: reason } = said
  return inTown(officer, async (tx) => {
    const found = await lockedNews(tx, news, id)
    if (!found) throw new Refusal('gone')
    await moveIn(tx, officer, await lockedCase(tx, id, version), { to, words, day, receiver, reason })
    await settle(tx, officer, news, true)
    await record(tx, officer, { action: 'delivery.accepted', object: `case:${id}`, detail: to })
  })
}

/** The handler has read it, and the case stays as it is. Refuses: gone (settled already). */
export function setNewsAside(officer: Officer<'contact'>, id: string, about: string) {
  return inTown(officer, async (tx) => {
    if (!(await lockedNews(tx, id, about))) throw new Refusal('gone')
    await settle(tx, officer, id, false)
    await record(tx, officer, { action: 'delivery.setAside', object: `case:${about}` })
  })
}

function settle(tx: Transaction, { staff }: Officer, id: string, accepted: boolean) {
  return tx
    .update(deliveryNews)
    .set({ settledAt: sql`now()`, settledBy: staff.id, accepted })
    .where(eq(deliveryNews.id, id))
}
