import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { counts, runs } from '@/db/budget/tally/tables'
import { requestCount } from '@/db/budget/tally/writes'
import { inTown } from '@/db/town'
import { staff } from '@/scripts/personas'
import { atDesk } from '../../people'
import { closedRound } from './closed-round'

const workers: ChildProcess[] = []

/** The worker of production, as a process of its own. */
function startWorker() {
  const args = ['--import', 'tsx', '--conditions=react-server', 'scripts/worker.ts']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  workers.push(child)
  return child
}

afterAll(() => {
  for (const child of workers) child.kill('SIGKILL')
})

test('a worker killed in the middle of a count leaves nothing half done, and the next one finishes it', async () => {
  const marketta = await atDesk(staff.marketta)
  const count = await requestCount(marketta, await closedRound(marketta))
  const row = () => inTown(marketta, async (tx) => (await tx.select().from(counts).where(eq(counts.id, count)))[0])
  const stored = () => inTown(marketta, (tx) => tx.$count(runs, eq(runs.count, count)))
  const until = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) await pause(20)
  }

  const first = startWorker()
  await until(async () => ((await row())?.done ?? 0) > 0)
  first.kill('SIGKILL')
  await once(first, 'exit')
  expect(await stored()).toBe(0)

  startWorker()
  await until(async () => Boolean((await row())?.finishedAt))
  expect(await stored()).toBe(12)
}, 150_000)
