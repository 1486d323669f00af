import 'server-only'
import { createHash } from 'node:crypto'
import { and, asc, desc, eq, gt, gte, like, lt, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Administrator } from '../actors'
import { staff } from '../people/tables'
import { inTown } from '../town'
import type { JournalSearch } from './input'
import { beginning, type Entry, follow, type Link } from './rules'
import { journal } from './tables'

export type JournalRow = Pick<
  typeof journal.$inferSelect,
  'id' | 'seq' | 'createdAt' | 'actor' | 'action' | 'object' | 'detail'
> & {
  /** The name behind `staff:<id>`; residents stay numbers. */
  name: string | null
  /** The name behind a `staff:<id>` at the beginning of the detail. */
  named: string | null
}

export const journalPage = 50

/** The journal, newest first, with how many entries the search finds. */
export function listJournal(administrator: Administrator, search: JournalSearch) {
  const colleague = alias(staff, 'colleague')
  return inTown(administrator, async (tx) => {
    const condition = and(...conditionsOf(search))
    const [rows, total] = await Promise.all([
      tx
        .select({
          id: journal.id,
          seq: journal.seq,
          createdAt: journal.createdAt,
          actor: journal.actor,
          action: journal.action,
          object: journal.object,
          detail: journal.detail,
          name: staff.name,
          named: colleague.name,
        })
        .from(journal)
        .leftJoin(staff, eq(journal.actor, sql`'staff:' || ${staff.id}`))
        .leftJoin(colleague, eq(sql`split_part(${journal.detail}, ' ', 1)`, sql`'staff:' || ${colleague.id}`))
        .where(condition)
        .orderBy(desc(journal.seq))
        .limit(journalPage)
        .offset((search.page - 1) * journalPage),
      tx.$count(journal, condition),
    ])
    return { rows: rows satisfies JournalRow[], total }
  })
}

function conditionsOf({ action, who, object, from, to }: JournalSearch): SQL[] {
  const conditions: SQL[] = []
  if (action) conditions.push(eq(journal.action, action))
  if (who === 'residents') conditions.push(like(journal.actor, 'resident:%'))
  else if (who === 'jobs') conditions.push(like(journal.actor, 'job:%'))
  else if (who) conditions.push(eq(journal.actor, `staff:${who}`))
  if (object) conditions.push(sql`starts_with(${journal.object}, ${object})`)
  if (from) conditions.push(gte(journal.createdAt, sql`${from}::timestamp at time zone 'Europe/Helsinki'`))
  if (to) conditions.push(lt(journal.createdAt, sql`(${to}::date + 1)::timestamp at time zone 'Europe/Helsinki'`))
  return conditions
}

/** Every kind of deed the journal holds. */
export function listActions(administrator: Administrator): Promise<string[]> {
  return inTown(administrator, async (tx) => {
    const rows = await tx.selectDistinct({ action: journal.action }).from(journal).orderBy(asc(journal.action))
    return rows.map(({ action }) => action)
  })
}

export function countJournal(administrator: Administrator): Promise<number> {
  return inTown(administrator, (tx) => tx.$count(journal))
}

export type ChainReport = { intact: true; entries: number; head: string } | { intact: false; at: number }

/** Computes every hash of the journal again. An entry cut off the end is seen only by who has written the last hash down. */
export async function verifyChain(administrator: Administrator): Promise<ChainReport> {
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
  let link: Link = { seq: 0, hash: sha256(Buffer.from(beginning)) }
  for (;;) {
    const entries = await entriesAfter(administrator, link.seq)
    if (entries.length === 0) return { intact: true, entries: link.seq, head: Buffer.from(link.hash).toString('hex') }
    const followed = follow(link, entries, sha256)
    if ('broken' in followed) return { intact: false, at: followed.broken }
    link = followed.last
  }
}

/** A piece of the chain at a time: entries never change, so the pieces fit together. */
function entriesAfter(administrator: Administrator, seq: number): Promise<Entry[]> {
  return inTown(administrator, (tx) =>
    tx
      .select({
        id: journal.id,
        municipality: journal.municipality,
        seq: journal.seq,
        at: sql<string>`to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
        actor: journal.actor,
        action: journal.action,
        object: journal.object,
        detail: journal.detail,
        previous: journal.previous,
        hash: journal.hash,
      })
      .from(journal)
      .where(gt(journal.seq, seq))
      .orderBy(asc(journal.seq))
      .limit(5000),
  )
}
