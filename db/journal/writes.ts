import 'server-only'
import { and, eq, gte, sql } from 'drizzle-orm'
import type { Resident, Visitor } from '../actors'
import type { Transaction } from '../client'
import { holdAlone } from '../locks'
import { journal } from './tables'

type Entry = { action: string; object: string; detail?: string }

/** Who acts, without a name: the id of a resident (with that of whom they act for) or staff member, a job, or `visitor`. */
export function actorOf(actor: Visitor): string {
  if ('staff' in actor) return `staff:${(actor.staff as { id: string }).id}`
  if ('person' in actor) return residentOf(actor as Resident)
  if ('job' in actor) return `job:${String(actor.job)}`
  return 'visitor'
}

const residentOf = ({ person, acting }: Resident) =>
  acting ? `resident:${person.id} for organisation:${acting.organisation}` : `resident:${person.id}`

/** Writes down who did what to which row, in the transaction of the deed and last in it: the chain's lock is held to the commit. */
export async function record(tx: Transaction, actor: Visitor, ...entries: Entry[]) {
  // The trigger fills seq, previous and hash.
  const empty = { seq: 0, previous: Buffer.alloc(0), hash: Buffer.alloc(0) }
  const { municipality } = actor
  if (entries.length === 0) return
  await tx.insert(journal).values(entries.map((entry) => ({ municipality, actor: actorOf(actor), ...empty, ...entry })))
}

/** The same of what somebody may do many times a day, as reading: of each day on a Finnish calendar the first is written down. */
export async function recordDaily(tx: Transaction, actor: Visitor, entry: Entry) {
  if (await isRecorded(tx, actor, entry)) return
  // Five photos of a page ask at once: the first one writes, the others find it written.
  await holdAlone(tx, 'viewing', `${actorOf(actor)} ${entry.action} ${entry.object} ${entry.detail ?? ''}`)
  if (!(await isRecorded(tx, actor, entry))) await record(tx, actor, entry)
}

async function isRecorded(tx: Transaction, actor: Visitor, { action, object, detail }: Entry) {
  const today = sql`date_trunc('day', now(), 'Europe/Helsinki')`
  const mine = and(eq(journal.actor, actorOf(actor)), eq(journal.object, object))
  const same = detail ? eq(journal.detail, detail) : undefined
  const found = await tx
    .select({ id: journal.id })
    .from(journal)
    .where(and(eq(journal.action, action), mine, same, gte(journal.createdAt, today)))
    .limit(1)
  return found.length > 0
}
