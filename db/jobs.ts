import 'server-only'
import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import type { MunicipalityId } from '@/tenants'
import type { Transaction } from './client'

/** Work done later, outside the request. Its message names the town and the row; the rest is read when it is done. */
export type JobMessage = { municipality: MunicipalityId; id: string }
const onRequest = [
  'close',
  'count',
  'decisionLetter',
  'exchange',
  'fetch',
  'grantRetention',
  'letter',
  'mail',
  'retention',
  'scan',
] as const
/** What the clock asks for of every town: tidying at night, what has been kept long enough after it, warnings before work begins, what was published lately for those who asked, what waits for another try each minute, what large towns count every ten. */
export const byClock = {
  tidy: '20 3 * * *',
  retentions: '50 3 * * *',
  remind: '40 6 * * *',
  digests: '10 7 * * *',
  mails: '* * * * *',
  exchanges: '* * * * *',
  fetches: '* * * * *',
  letters: '* * * * *',
  scans: '* * * * *',
  decisionLetters: '* * * * *',
  sheets: '*/10 * * * *',
} as const
export const queues = [...onRequest, ...(Object.keys(byClock) as (keyof typeof byClock)[])] as const
export type QueueName = (typeof onRequest)[number]

let sender: PgBoss | undefined

/** Puts work on a queue in the writer's own transaction: it is there exactly when the row is. */
export async function enqueue(tx: Transaction, queue: QueueName, message: JobMessage) {
  const db = fromDrizzle(tx as never, sql as never)
  sender ??= new PgBoss({ db, migrate: false, createSchema: false, supervise: false, schedule: false })
  await sender.send(queue, message, {
    db,
    retryLimit: 2,
    retryBackoff: true,
    expireInSeconds: 1800,
    heartbeatSeconds: 10,
    singletonKey: message.id,
  })
}
