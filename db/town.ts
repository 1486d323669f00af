import 'server-only'
import { DrizzleQueryError, sql } from 'drizzle-orm'
import type { Visitor } from './actors'
import { database, type Transaction } from './client'
import { Refusal } from './refusal'

/** Milliseconds a page waits for its transaction; the statement timeout of the role lies below it. */
const patience = 5_000

async function deadline<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refusal('busy')), patience)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Opens a transaction in which row-level security shows one town only. The sole way to the tables. */
export function inTown<T>(actor: Visitor, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return deadline(
    database().transaction(async (tx) => {
      // Drizzle sends a query only when awaited or then'd: this one must leave first, the work's first query rides along.
      const opened = tx.execute(sql`select set_config('app.municipality', ${actor.municipality}, true)`).then(() => {})
      const [, result] = await Promise.all([opened, work(tx)])
      return result
    }),
  ).catch(withoutValues)
}

/** A driver's error tells the values of the row it stumbled on; only its code and constraint leave this file. */
function withoutValues(error: unknown): never {
  if (!(error instanceof DrizzleQueryError)) throw error
  const { code, constraint_name } = (error.cause ?? {}) as { code?: string; constraint_name?: string }
  throw Object.assign(new Error(`The database refused a query (${code ?? 'no code'})`), { code, constraint_name })
}
