import 'server-only'
import { DrizzleQueryError, sql } from 'drizzle-orm'
import type { Visitor } from './actors'
import { database, type Transaction } from './client'
import { Refusal } from './refusal'

/** Milliseconds a page, and the worker, wait for a transaction; the statement timeouts of their roles lie below. */
const patience = { page: 5_000, job: 600_000 }

/**
 * Told that it took too long, nobody is told wrong: `beforeCommit` stops the clock, or rolls back what comes too late.
 */
function deadline(milliseconds: number) {
  let isLate = false
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isLate = true
      reject(new Refusal('busy'))
    }, milliseconds)
  })
  const beforeCommit = () => {
    clearTimeout(timer)
    if (isLate) throw new Refusal('busy')
  }
  return { late, beforeCommit, stop: () => clearTimeout(timer) }
}

/** Opens a transaction in which row-level security shows one town only. The sole way to the tables. */
export function inTown<T>(actor: Visitor, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const { late, beforeCommit, stop } = deadline('job' in actor ? patience.job : patience.page)
  const done = database().transaction(async (tx) => {
    // Drizzle sends a query only when awaited or then'd: this one must leave first, the work's first query rides along.
    const opened = tx.execute(sql`select set_config('app.municipality', ${actor.municipality}, true)`).then(() => {})
    const [, result] = await Promise.all([opened, work(tx)])
    beforeCommit()
    return result
  })
  return Promise.race([done, late]).finally(stop).catch(withoutValues)
}

/** A driver's error tells the values of the row it stumbled on; only its code and constraint leave this file. */
function withoutValues(error: unknown): never {
  if (!(error instanceof DrizzleQueryError)) throw error
  const { code, constraint_name } = (error.cause ?? {}) as { code?: string; constraint_name?: string }
  throw Object.assign(new Error(`The database refused a query (${code ?? 'no code'})`), { code, constraint_name })
}
