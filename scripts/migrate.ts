import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { PgBoss } from 'pg-boss'
import postgres from 'postgres'
import { queues } from '@/db/jobs'

/** Milliseconds after which the server gives up on a query, a lock, an idle transaction. The app's own deadline is 5 s. */
const patience = {
  portal_app: { statement_timeout: '4s', lock_timeout: '2s', idle_in_transaction_session_timeout: '10s' },
  portal_worker: { statement_timeout: '60s', lock_timeout: '5s', idle_in_transaction_session_timeout: '60s' },
}

await main()

/** `npm run db:migrate`: brings the database of DATABASE_OWNER_URL to this release; runs as its owner, never as the app. */
async function main() {
  const owner = process.env.DATABASE_OWNER_URL
  if (!owner) throw new Error('DATABASE_OWNER_URL is missing: the migrations run as the owner of the database')
  const sql = postgres(owner, { max: 1, onnotice: () => {} })
  try {
    // Two starts at once: the second waits and finds the work done.
    await sql`select pg_advisory_lock(7001)`
    await migrate(drizzle(sql), {
      migrationsFolder: 'db/migrations',
      migrationsSchema: 'public',
      migrationsTable: 'migrations',
    })
    await letIn(sql, 'portal_app', process.env.DATABASE_URL)
    await letIn(sql, 'portal_worker', process.env.WORKER_DATABASE_URL)
    await installJobs(sql, owner)
  } finally {
    await sql.end()
  }
}

/** Gives a role its password from the address the app will use, and its time limits. */
async function letIn(sql: postgres.Sql, role: keyof typeof patience, address: string | undefined) {
  const { username, password } = address ? new URL(address) : { username: '', password: '' }
  if (username === role && password) {
    await sql.unsafe(`alter role ${role} login password ${quoted(decodeURIComponent(password))}`)
  }
  for (const [setting, value] of Object.entries(patience[role]))
    await sql.unsafe(`alter role ${role} set ${setting} = '${value}'`)
}

function quoted(text: string) {
  return `'${text.replaceAll("'", "''")}'`
}

/** The job queues live beside our tables; the roles of the app may use them but not change their shape. */
async function installJobs(sql: postgres.Sql, connectionString: string) {
  const boss = new PgBoss({ connectionString, supervise: false, schedule: false, max: 1 })
  await boss.start()
  for (const queue of queues) await boss.createQueue(queue)
  await boss.stop({ graceful: false })
  await sql.unsafe(`
    grant usage on schema pgboss to portal_app, portal_worker;
    grant select, insert, update, delete on all tables in schema pgboss to portal_app, portal_worker;
    grant usage on all sequences in schema pgboss to portal_app, portal_worker;
    grant execute on all functions in schema pgboss to portal_app, portal_worker`)
}
