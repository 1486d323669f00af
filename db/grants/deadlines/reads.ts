import 'server-only'
import { sql } from 'drizzle-orm'
import type { Job } from '../../actors'
import type { Transaction } from '../../client'
import { finnishDay } from '../../fields'
import { inTown } from '../../town'

/** Now by the clock of the database, which is the one that tells what is late: when the transaction began, so that nobody is late by waiting in it. */
export async function nowIn(tx: Transaction): Promise<Date> {
  const [row] = await tx.execute<{ now: string }>(sql`select now()::text as now`)
  return new Date(row?.now ?? Number.NaN)
}

/** Today by the same clock, on a Finnish calendar (ISO). */
export const todayIn = async (tx: Transaction): Promise<string> => finnishDay(await nowIn(tx))

/** The same in SQL. */
export const finnishToday = sql`(now() at time zone 'Europe/Helsinki')::date`

/** Today for a job that works through everything whose day has passed. */
export const todayOf = (job: Job): Promise<Temporal.PlainDate> =>
  inTown(job, async (tx) => Temporal.PlainDate.from(await todayIn(tx)))
