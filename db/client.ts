import 'server-only'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { environment } from './env'

const kept = globalThis as typeof globalThis & { portalPool?: postgres.Sql }

/** Next loads modules again on every change in development: the pool outlives them. */
function pool() {
  kept.portalPool ??= postgres(environment().DATABASE_URL, {
    max: 10,
    idle_timeout: 60,
    connect_timeout: 5,
    connection: { application_name: 'portal' },
    onnotice: () => {},
  })
  return kept.portalPool
}

export type Database = ReturnType<typeof open>
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

const open = () => drizzle(pool(), { casing: 'snake_case' })
let opened: Database | undefined

/** The pool, opened at the first question asked, so that a build needs no database. Only `town.ts` and `health` use it. */
export const database = (): Database => {
  opened ??= open()
  return opened
}

/** One statement outside any town: for the counters of the rate limiter, which belong to none. */
export async function query(text: string, values: never[]) {
  const rows = await pool().unsafe(text, values)
  return { rows: [...rows], rowCount: rows.count }
}

export async function closeDatabase() {
  await kept.portalPool?.end({ timeout: 5 })
  kept.portalPool = undefined
  opened = undefined
}
