import { PgBoss } from 'pg-boss'
import type { JobMessage, QueueName } from '@/db/jobs'
import { townAtWork } from './town-at-work'

type Work = (message: JobMessage) => Promise<void>

/** What is done outside requests, by queue. */
const work: Partial<Record<QueueName, Work>> = {}

const boss = new PgBoss({ connectionString: process.env.WORKER_DATABASE_URL, migrate: false, createSchema: false })
boss.on('error', (fault) => console.error(JSON.stringify({ event: 'worker.fault', kind: fault.name })))
await boss.start()
for (const [queue, done] of Object.entries(work)) {
  await boss.work<JobMessage>(queue, { pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const { data } of jobs) await done(data)
  })
}
void townAtWork
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => boss.stop({ graceful: true, timeout: 20_000 }).then(() => process.exit(0)))
