import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { GrantOfficer, Job } from '../../../actors'
import type { Transaction } from '../../../client'
import { discardDocument } from '../../../files/documents/writes'
import { enqueue } from '../../../jobs'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { applications } from '../../applications/tables'
import { expireDraft, tellOfExpiry } from '../drafts/writes'
import { blankApplication, blankReceipts } from '../forgetting/writes'
import { grantMatterOf, grantMattersIn, termsIn, todayIn } from '../reads'
import { type Deed, dueOf, scheduleOf, warning } from '../rules'
import { grantRetentionRuns } from './tables'

/** The town's first run, asked for by somebody who has read what would go. Refuses: grantKeeping.running. */
export function startFirstGrantRun(lead: GrantOfficer<'lead'>) {
  const { municipality, staff } = lead
  return inTown(lead, async (tx) => {
    if ((await tx.$count(grantRetentionRuns)) > 0) throw new Refusal('grantKeeping.running')
    const [run] = await tx
      .insert(grantRetentionRuns)
      .values({ municipality, startedBy: staff.id })
      .onConflictDoNothing()
      .returning({ id: grantRetentionRuns.id })
    if (!run) throw new Refusal('grantKeeping.running')
    await enqueue(tx, 'grantRetention', { municipality, id: run.id })
    await record(tx, lead, { action: 'grantRetention.started', object: `run:${run.id}` })
  })
}

/** Tonight's run: the one that was not finished, or a new one. Null before the town's first. */
export function openGrantRun(job: Job<'grants'>) {
  const { municipality } = job
  return inTown(job, async (tx) => {
    if ((await tx.$count(grantRetentionRuns)) === 0) return null
    await tx.insert(grantRetentionRuns).values({ municipality }).onConflictDoNothing()
    const [run] = await tx
      .select({ id: grantRetentionRuns.id })
      .from(grantRetentionRuns)
      .where(isNull(grantRetentionRuns.finishedAt))
    return run?.id ?? null
  })
}

const unfinished = (run: string) => and(eq(grantRetentionRuns.id, run), isNull(grantRetentionRuns.finishedAt))

/**
 * Does what is due, each application in a transaction of its own. Killed at any point it leaves whole applications behind, done or not, and goes
 * on when it is asked again; files whose rows are gone are swept up later.
 */
export async function carryOutGrantRun(job: Job<'grants'>, run: string) {
  const due = await inTown(job, async (tx) => {
    if ((await tx.$count(grantRetentionRuns, unfinished(run))) === 0) return []
    const [terms, matters, today] = [await termsIn(tx), await grantMattersIn(tx), await todayIn(tx)]
    return matters.filter((matter) => dueOf(scheduleOf(matter, terms, today), today).length > 0).map(({ id }) => id)
  })
  for (const id of due) {
    const keys = await inTown(job, (tx) => settle(tx, job, run, id))
    for (const key of keys) await discardDocument(job, key)
  }
  await inTown(job, (tx) => tx.update(grantRetentionRuns).set({ finishedAt: sql`now()` }).where(unfinished(run)))
}

const column = { tell: 'told', expire: 'expired', receipts: 'receipts', blank: 'blanked' } as const

/** Looks again at an application once nobody else can change it, and does what is due now. */
async function settle(tx: Transaction, job: Job<'grants'>, run: string, id: string): Promise<string[]> {
  const [application] = await tx.select().from(applications).where(eq(applications.id, id)).for('update')
  const [terms, matter, today] = [await termsIn(tx), await grantMatterOf(tx, id), await todayIn(tx)]
  if (!application || !matter) return []
  const keys: string[] = []
  for (const deed of dueOf(scheduleOf(matter, terms, today), today)) {
    keys.push(...(await carryOut(tx, job, application, deed, today)))
    const count = grantRetentionRuns[column[deed]]
    await tx
      .update(grantRetentionRuns)
      .set({ [column[deed]]: sql`${count} + 1` })
      .where(eq(grantRetentionRuns.id, run))
  }
  return keys
}

async function carryOut(
  tx: Transaction,
  job: Job<'grants'>,
  application: typeof applications.$inferSelect,
  deed: Deed,
  today: Temporal.PlainDate,
): Promise<string[]> {
  switch (deed) {
    case 'tell':
      await tellOfExpiry(tx, job, application, today.add({ days: warning }).toString())
      return []
    case 'expire':
      return expireDraft(tx, job, application)
    case 'receipts':
      return blankReceipts(tx, job, application.id)
    case 'blank':
      return blankApplication(tx, job, application.id)
  }
}
