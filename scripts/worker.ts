import { PgBoss } from 'pg-boss'
import { closeDatabase } from '@/db/client'
import { byClock, type JobMessage, type QueueName } from '@/db/jobs'
import { close } from './worker/close'
import { count } from './worker/count'
import { decisionLetter, decisionLetters } from './worker/decision-letters'
import { digests } from './worker/digests'
import { exchange, exchanges } from './worker/exchanges'
import { letter, letters } from './worker/letters'
import { mail, mails } from './worker/mails'
import { fetch, fetches } from './worker/pictures'
import { remind } from './worker/remind'
import { grantRetention, retention, retentions } from './worker/retention'
import { scan, scans } from './worker/scans'
import { sheets } from './worker/sheets'
import { tidy } from './worker/tidy'

/** What is done outside requests, by queue. */
const work: Record<QueueName | keyof typeof byClock, (message: JobMessage) => Promise<void>> = {
  close,
  count,
  decisionLetter,
  decisionLetters,
  digests,
  exchange,
  exchanges,
  fetch,
  fetches,
  letter,
  letters,
  mail,
  mails,
  remind,
  grantRetention,
  retention,
  retentions,
  scan,
  scans,
  sheets,
  tidy,
}

/** Seconds a job may be silent before another worker takes it over, and how often that is looked into. */
const vigil = { superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 }

// The worker is slower than a page and has a role with longer limits: the ledgers it opens are opened as that role.
process.env.DATABASE_URL = process.env.WORKER_DATABASE_URL ?? process.env.DATABASE_URL

const boss = new PgBoss({ connectionString: process.env.DATABASE_URL, migrate: false, createSchema: false, ...vigil })
boss.on('error', tellFault('worker.fault'))
await boss.start()
for (const [queue, at] of Object.entries(byClock)) await boss.schedule(queue, at, null, { tz: 'Europe/Helsinki' })
for (const queue of Object.keys(work) as (keyof typeof work)[]) {
  await boss.work<JobMessage>(queue, { pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const { data } of jobs) await done(queue, data)
  })
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)

/** A job that fails is tried again by its queue; here it is only told, without anything about anybody. */
async function done(queue: keyof typeof work, message: JobMessage) {
  try {
    await work[queue](message)
  } catch (fault) {
    tellFault(`${queue}.failed`)(fault)
    throw new Error('The job failed', { cause: fault })
  }
}

function tellFault(event: string) {
  return (fault: unknown) => {
    const { name, message } = fault instanceof Error ? fault : new Error('unknown')
    console.error(JSON.stringify({ event, kind: name, message }))
  }
}

async function stop() {
  await boss.stop({ graceful: true, timeout: 20_000 })
  await closeDatabase()
  process.exit(0)
}
