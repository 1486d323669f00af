import 'server-only'
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Administrator, Job } from '../../../actors'
import type { Transaction } from '../../../client'
import { discard } from '../../../files/writes'
import { enqueue } from '../../../jobs'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { cases } from '../../cases/tables'
import { blankCases, deleteCases, dropOriginals } from '../forgetting/writes'
import { mattersIn, mattersOf, rulesIn } from '../reads'
import { dueOf, keepingOf } from '../rules'
import { batchSize, inBatches } from './rules'
import { retentionRuns } from './tables'

/** The town's first run, asked for by somebody who has read what would go. Refuses: keeping.running. */
export function startFirstRun(administrator: Administrator) {
  const { municipality, staff } = administrator
  return inTown(administrator, async (tx) => {
    const [run] = await tx
      .insert(retentionRuns)
      .values({ municipality, startedBy: staff.id })
      .onConflictDoNothing()
      .returning({ id: retentionRuns.id })
    if (!run) throw new Refusal('keeping.running')
    await enqueue(tx, 'retention', { municipality, id: run.id })
    await record(tx, administrator, { action: 'retention.started', object: `run:${run.id}` })
  })
}

/** Tonight's run: the one that was not finished, or a new one. Null before the town's first. */
export function openRun(job: Job) {
  const { municipality } = job
  return inTown(job, async (tx) => {
    if ((await tx.$count(retentionRuns)) === 0) return null
    await tx.insert(retentionRuns).values({ municipality }).onConflictDoNothing()
    const [run] = await tx.select({ id: retentionRuns.id }).from(retentionRuns).where(isNull(retentionRuns.finishedAt))
    return run?.id ?? null
  })
}

/**
 * Blanks and deletes what is due, a batch to a transaction. Killed at any point it leaves whole cases behind, done or not, and goes on when
 * it is asked again; files whose rows are gone are swept up later.
 */
export async function carryOut(job: Job, run: string) {
  const now = new Date()
  const due = await inTown(job, async (tx) => {
    if ((await tx.$count(retentionRuns, unfinished(run))) === 0) return []
    const [rules, matters] = [await rulesIn(tx), await mattersIn(tx)]
    return matters.filter((matter) => dueOf(matter, keepingOf(matter.topic, rules), now).length > 0).map(({ id }) => id)
  })
  for (const batch of inBatches(due, batchSize)) {
    const keys = await inTown(job, (tx) => settle(tx, job, run, batch, now))
    for (const key of keys) await discard(job, key)
  }
  await inTown(job, (tx) => tx.update(retentionRuns).set({ finishedAt: sql`now()` }).where(unfinished(run)))
}

const unfinished = (run: string) => and(eq(retentionRuns.id, run), isNull(retentionRuns.finishedAt))

/** Looks again at each case once nobody else can change it, and does what is due now. */
async function settle(tx: Transaction, job: Job, run: string, batch: string[], now: Date) {
  const locked = await tx
    .select({ id: cases.id, reference: cases.reference, main: cases.main })
    .from(cases)
    .where(or(inArray(cases.id, batch), inArray(cases.main, batch)))
    .orderBy(asc(cases.id))
    .for('update')
  const [rules, matters] = [await rulesIn(tx), await mattersOf(tx, batch)]
  const counts = { blanked: 0, photos: 0, deleted: 0 }
  const keys: string[] = []
  for (const matter of matters) {
    const keeping = keepingOf(matter.topic, rules)
    const known = locked.filter(({ id, main }) => id === matter.id || main === matter.id)
    for (const deed of dueOf(matter, keeping, now)) {
      if (deed === 'delete') keys.push(...(await deleteCases(tx, job, known, 'retention')))
      if (deed === 'photos') keys.push(...(await dropOriginals(tx, known)))
      if (deed === 'blank') await blankCases(tx, job, known, keeping.blankText)
      counts.deleted += deed === 'delete' ? 1 : 0
      counts.photos += deed === 'photos' ? matter.originals : 0
      counts.blanked += deed === 'blank' ? 1 : 0
    }
  }
  await tx
    .update(retentionRuns)
    .set({
      blanked: sql`${retentionRuns.blanked} + ${counts.blanked}`,
      photos: sql`${retentionRuns.photos} + ${counts.photos}`,
      deleted: sql`${retentionRuns.deleted} + ${counts.deleted}`,
    })
    .where(eq(retentionRuns.id, run))
  return keys
}
