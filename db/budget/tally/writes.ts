import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Job, Officer } from '../../actors'
import type { Transaction } from '../../client'
import { enqueue } from '../../jobs'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { roundIn } from '../rounds/reads'
import { rounds } from '../rounds/tables'
import { type CountedPot, wholeCount } from './programme/rules'
import { counts, runs } from './tables'

/**
 * Asks the worker to count a round whose urn has been opened: the request and its job are there together or not at all. While
 * a count is under way, asking again finds it. Refuses: gone, results.notFrozen, results.notClosed, results.alreadyPublished.
 */
export function requestCount(officer: Officer<'budget'>, round: string): Promise<string> {
  return inTown(officer, async (tx) => {
    await holdCountable(tx, round)
    const [underWay] = await tx
      .select({ id: counts.id })
      .from(counts)
      .where(
        and(
          eq(counts.round, round),
          isNull(counts.finishedAt),
          isNull(counts.failedAt),
          sql`${counts.createdAt} > now() - interval '30 minutes'`,
        ),
      )
    if (underWay) return underWay.id
    const count = await openIn(tx, officer, round)
    await enqueue(tx, 'count', { municipality: officer.municipality, id: count })
    await record(tx, officer, { action: 'count.requested', object: `round:${round}` })
    return count
  })
}

/** The same for a town that counts at once by itself: an import, the demo. */
export function openCount(job: Job<'budget'>, round: string): Promise<string> {
  return inTown(job, async (tx) => {
    await holdCountable(tx, round)
    return openIn(tx, job, round)
  })
}

async function openIn(tx: Transaction, asker: Officer<'budget'> | Job<'budget'>, round: string): Promise<string> {
  const requestedBy = 'staff' in asker ? asker.staff.id : null
  const [count] = await tx
    .insert(counts)
    .values({ municipality: asker.municipality, round, requestedBy, total: wholeCount })
    .returning({ id: counts.id })
  if (!count) throw new Refusal('gone')
  return count.id
}

async function holdCountable(tx: Transaction, id: string) {
  await tx.select({ id: rounds.id }).from(rounds).where(eq(rounds.id, id)).for('update')
  const round = await roundIn(tx, id)
  if (!round) throw new Refusal('gone')
  if (!round.manifestHash) throw new Refusal('results.notFrozen')
  if (!round.closed) throw new Refusal('results.notClosed')
  if (round.resultPublished) throw new Refusal('results.alreadyPublished')
}

/** How far the work is. A count that had failed is under way again. */
export function noteProgress(job: Job<'budget'>, count: string, done: number) {
  return inTown(job, (tx) =>
    tx
      .update(counts)
      .set({ done, failedAt: null })
      .where(and(eq(counts.id, count), isNull(counts.finishedAt))),
  )
}

/** Stores what was counted, all of it or nothing. A count that was done twice is stored once. */
export function finishCount(job: Job<'budget'>, id: string, counted: readonly CountedPot[]): Promise<void> {
  return inTown(job, async (tx) => {
    const [count] = await tx.select().from(counts).where(eq(counts.id, id)).for('update')
    if (!count) throw new Refusal('gone')
    if (count.finishedAt) return
    const round = await roundIn(tx, count.round)
    const { municipality } = job
    await tx.insert(runs).values(
      counted.map(({ pot: key, winners, ...run }) => {
        const pot = round?.pots.find((candidate) => candidate.key === key)
        if (!pot) throw new Refusal('gone')
        return { municipality, count: id, round: count.round, pot: pot.id, winners: [...winners], ...run }
      }),
    )
    await tx
      .update(counts)
      .set({ done: count.total, failedAt: null, finishedAt: sql`clock_timestamp()` })
      .where(eq(counts.id, id))
    const official = counted.filter((pot) => pot.official).map(({ pot, sha256 }) => `${pot} ${sha256}`)
    await record(tx, job, { action: 'round.counted', object: `round:${count.round}`, detail: official.join(', ') })
  })
}

/** The work could not be done; the desk is told. A later try clears it. */
export function failCount(job: Job<'budget'>, count: string) {
  return inTown(job, (tx) =>
    tx
      .update(counts)
      .set({ failedAt: sql`clock_timestamp()` })
      .where(and(eq(counts.id, count), isNull(counts.finishedAt))),
  )
}
