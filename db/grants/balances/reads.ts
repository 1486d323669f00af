import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { holdAwards } from '@/db/grants/awards/writes'
import type { Balance } from '@/db/grants/balances/rules'

/** The awards of an application's grant: not what is paid back of a recovery that was overturned. */
const theirs = (application: SQL, but: SQL): SQL =>
  sql`(select a.id from awards a where a.application = ${application} and a.part <> 'refund'
    and (${but} is null or a.decision <> ${but}))`

/**
 * How the money of an application's grant stands, by all decisions on it or all but one; its awards stand still until the transaction ends.
 */
export async function balanceHeld(
  tx: Transaction,
  application: string,
  { but = null }: { but?: string | null } = {},
): Promise<Balance> {
  await holdAwards(tx, [application])
  return balanceIn(tx, application, { but })
}

/** The same as it was just now, for whoever only looks. */
export async function balanceIn(
  tx: Transaction,
  application: string,
  { but = null }: { but?: string | null } = {},
): Promise<Balance> {
  const of = theirs(sql`${application}`, sql`${but}::uuid`)
  const [row] = await tx.execute(sql`select ${paidOf(of)} as paid, ${takenOf(of)} as taken,
    (select coalesce(sum(r.cents), 0) from recoveries r where r.award in ${of} and r.state <> 'dropped') as asked`)
  return { paidCents: Number(row?.paid), askedCents: Number(row?.asked), takenCents: Number(row?.taken) }
}

const paidOf = (of: SQL) => sql`(
  (select coalesce(sum(coalesce(a.payable_cents, a.awarded_cents)), 0) from awards a
    where a.id in ${of} and a.state in ('inBatch', 'paid'))
  + (select coalesce(sum(r.offset_cents), 0) from recoveries r where r.offset_against in ${of}))`

const takenOf = (of: SQL) => sql`(select coalesce(sum(r.cents), 0) from recoveries r
  where r.award in ${of} and r.state <> 'dropped' and r.ground in ('excess', 'changed'))`

/** What they have had of a grant by all decisions on it but one, as in `hadOf`, for a row of a query. */
export const hadBefore = (application: SQL, but: SQL) => {
  const of = theirs(application, but)
  return sql`greatest(0, ${paidOf(of)} - ${takenOf(of)})`
}
