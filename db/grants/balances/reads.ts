import 'server-only'
import { and, eq, ne, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { awards } from '@/db/grants/awards/tables'
import type { Balance } from '@/db/grants/balances/rules'

/** The awards of an application's grant: not what is paid back of a recovery that was overturned. */
const theirs = (application: string, except: string | null): SQL =>
  sql`(select a.id from awards a where a.application = ${application} and a.part <> 'refund'
    and (${except}::uuid is null or a.decision <> ${except}))`

/**
 * How the money of an application's grant stands, by all decisions on it or all but one; its awards stand still until the transaction ends.
 */
export async function balanceHeld(
  tx: Transaction,
  application: string,
  { but = null }: { but?: string | null } = {},
): Promise<Balance> {
  await tx
    .select({ id: awards.id })
    .from(awards)
    .where(and(eq(awards.application, application), ne(awards.part, 'refund')))
    .orderBy(awards.id)
    .for('update')
  return balanceIn(tx, application, { but })
}

/** The same as it was just now, for whoever only looks. */
export async function balanceIn(
  tx: Transaction,
  application: string,
  { but = null }: { but?: string | null } = {},
): Promise<Balance> {
  const of = theirs(application, but)
  const [row] = await tx.execute(sql`select
    (select coalesce(sum(coalesce(a.payable_cents, a.awarded_cents)), 0) from awards a
      where a.id in ${of} and a.state in ('inBatch', 'paid'))
    + (select coalesce(sum(r.offset_cents), 0) from recoveries r where r.offset_against in ${of}) as paid,
    (select coalesce(sum(r.cents), 0) from recoveries r where r.award in ${of} and r.state <> 'dropped') as asked,
    (select coalesce(sum(r.cents), 0) from recoveries r
      where r.award in ${of} and r.state <> 'dropped' and r.ground in ('excess', 'changed')) as taken`)
  return { paidCents: Number(row?.paid), askedCents: Number(row?.asked), takenCents: Number(row?.taken) }
}
