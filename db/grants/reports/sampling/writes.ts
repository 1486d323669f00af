import 'server-only'
import { randomBytes } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import type { Job } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { drawn } from '@/db/grants/reports/sampling/rules'
import { reportDraws, reports } from '@/db/grants/reports/tables'
import { record } from '@/db/journal/writes'

/** Draws among reports of one call that have just been opened, by a seed that nobody chose, and writes down how. */
export async function drawSample(
  tx: Transaction,
  job: Job<'grants'>,
  { call, percent, reports: opened }: { call: string; percent: number; reports: readonly string[] },
) {
  const { municipality } = job
  const seed = randomBytes(16).toString('hex')
  const population = opened.toSorted()
  const chosen = drawn(seed, percent, population)
  const [draw] = await tx
    .insert(reportDraws)
    .values({ municipality, call, seed, percent, population, drawn: chosen })
    .returning({ id: reportDraws.id })
  const among = and(inArray(reports.id, [...population]), eq(reports.state, 'notDue'))
  await tx.update(reports).set({ draw: draw?.id, sample: 'outside' }).where(among)
  if (chosen.length) await tx.update(reports).set({ sample: 'random' }).where(inArray(reports.id, chosen))
  const detail = `${chosen.length}/${population.length}`
  await record(tx, job, { action: 'useReport.drawn', object: `call:${call}`, detail })
}
