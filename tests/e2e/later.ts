import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PgBoss } from 'pg-boss'
import postgres from 'postgres'
import { at } from './steps'

/** The clock of the portal under test is the machine's: for time to pass there, what has happened is moved back. */
function ledgers(): string {
  const { passwords } = JSON.parse(readFileSync(join(process.env.E2E_DATA ?? '', 'data', 'secrets.json'), 'utf8'))
  const port = Number(new URL(at('jamsa')).port) + 2
  return `postgres://portal_app:${passwords.app}@127.0.0.1:${port}/portal`
}

async function inLedgers(work: (sql: postgres.Sql) => Promise<unknown>) {
  const sql = postgres(ledgers(), { max: 1, onnotice: () => {} })
  try {
    await sql`select set_config('app.municipality', 'jamsa', false)`
    await work(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** So many days go by since a decision was made known, and with them the time to dispute it. */
export const daysPass = (decision: string, days: number) =>
  inLedgers(
    (sql) => sql`update decision_notices set sent_on = sent_on - ${days}::int, notice_on = notice_on - ${days}::int,
      last_day = last_day - ${days}::int where decision = ${decision}`,
  )

/** The last day of a report that is not asked for yet was yesterday. */
export const reportWasDue = (report: string) =>
  inLedgers(
    (sql) => sql`update grant_reports set opens_on = current_date - 60, due_on = current_date - 1
      where id = ${report} and state = 'notDue'`,
  )

/** A night falls: the portal does what it does every night. */
export async function nightFalls() {
  const boss = new PgBoss({
    connectionString: ledgers(),
    ...{ migrate: false, createSchema: false, supervise: false, schedule: false },
  })
  await boss.start()
  await boss.send('tidy', {})
  await boss.stop({ graceful: false })
}
