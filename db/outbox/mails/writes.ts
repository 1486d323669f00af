import 'server-only'
import { and, asc, eq, inArray, lte, ne, sql } from 'drizzle-orm'
import type { Job, Officer, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { enqueue } from '../../jobs'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import type { MailFault } from './input'
import { leaseMilliseconds, pauseAfter } from './rules'
import { mails } from './tables'

export type Letter = Pick<
  typeof mails.$inferInsert,
  'service' | 'kind' | 'about' | 'reader' | 'locale' | 'values' | 'dedupe'
> & { readonly address: string }

/** Leaves mails in the transaction of what they tell about, and asks the worker to send them once it is committed. */
export async function post(tx: Transaction, actor: Visitor, ...letters: Letter[]) {
  if (letters.length === 0) return
  const { municipality } = actor
  const rows = await tx
    .insert(mails)
    .values(letters.map((letter) => ({ municipality, ...letter })))
    .onConflictDoNothing({ target: [mails.municipality, mails.dedupe] })
    .returning({ id: mails.id })
  const [first] = rows
  if (first) await enqueue(tx, 'mail', { municipality, id: first.id })
}

/** What waits to be written to readers who are no more is written to nobody, and their addresses go with it. */
export async function unpost(tx: Transaction, readers: readonly { id: string }[]) {
  const ids = readers.map(({ id }) => id)
  await tx.delete(mails).where(and(inArray(mails.reader, ids), ne(mails.state, 'sent')))
}

/** What waits for a reader, or has been given up, goes to their right address, from the first try; one that is being sent comes there if it fails. */
export async function readdress(tx: Transaction, { municipality }: Visitor, reader: string, address: string) {
  const theirs = and(eq(mails.reader, reader), ne(mails.state, 'sent'))
  const anew = { state: 'queued', attempts: 0, fault: null, nextAt: sql`now()` } as const
  await tx.update(mails).set({ address }).where(theirs)
  const [first] = await tx
    .update(mails)
    .set(anew)
    .where(and(theirs, ne(mails.state, 'sending')))
    .returning({ id: mails.id })
  if (first) await enqueue(tx, 'mail', { municipality, id: first.id })
}

export type ClaimedMail = NonNullable<Awaited<ReturnType<typeof claimMail>>>

const due = and(inArray(mails.state, ['queued', 'sending', 'failed']), lte(mails.nextAt, sql`now()`))

/**
 * Takes the mail that has waited longest, for one sender alone: committed before anything is sent. A sender that is killed leaves it
 * `sending`, and another takes it when the lease has run out. If the first was killed between the server's yes and its own note of it, the
 * mail goes twice under one Message-ID: twice is a nuisance, not at all is a promise broken. Null when nothing is due.
 */
export function claimMail(job: Job) {
  return inTown(job, async (tx) => {
    const [next] = await tx
      .select({ id: mails.id })
      .from(mails)
      .where(due)
      .orderBy(asc(mails.nextAt))
      .limit(1)
      .for('update', { skipLocked: true })
    if (!next) return null
    const [claimed] = await tx
      .update(mails)
      .set({
        state: 'sending',
        attempts: sql`${mails.attempts} + 1`,
        nextAt: sql`now() + make_interval(secs => ${leaseMilliseconds / 1000})`,
      })
      .where(eq(mails.id, next.id))
      .returning()
    return claimed ?? null
  })
}

/** The server has taken it. Its address and values are wiped, whoever else may hold it by now. */
export function noteSent(job: Job, id: string) {
  return inTown(job, (tx) =>
    tx
      .update(mails)
      .set({ state: 'sent', sentAt: sql`now()`, fault: null, address: null, values: {} })
      .where(and(eq(mails.id, id), ne(mails.state, 'sent'))),
  )
}

/** It did not go: tried again later, or dead. Only the latest sender's word counts. Returns whether it is dead. */
export function noteFault(job: Job, { id, attempts }: Pick<ClaimedMail, 'id' | 'attempts'>, fault: MailFault) {
  const pause = pauseAfter(attempts, fault)
  return inTown(job, async (tx) => {
    await tx
      .update(mails)
      .set({
        state: pause === null ? 'dead' : 'failed',
        fault,
        nextAt: sql`now() + make_interval(secs => ${(pause ?? 0) / 1000})`,
      })
      .where(and(eq(mails.id, id), eq(mails.attempts, attempts), eq(mails.state, 'sending')))
    return pause === null
  })
}

/** Somebody at the desk has it tried again, from the first try. Refuses: gone (sent meanwhile, or another desk's). */
export function tryMailAgain(officer: Officer, id: string) {
  return inTown(officer, async (tx) => {
    const [row] = await tx
      .update(mails)
      .set({ state: 'queued', attempts: 0, nextAt: sql`now()` })
      .where(and(eq(mails.id, id), eq(mails.service, officer.desk), inArray(mails.state, ['queued', 'failed', 'dead'])))
      .returning({ about: mails.about })
    if (!row) throw new Refusal('gone')
    await enqueue(tx, 'mail', { municipality: officer.municipality, id })
    await record(tx, officer, { action: 'mail.retried', object: `mail:${id}`, detail: row.about })
    return row.about
  })
}

/** Deletes what is left of mails sent more than two years ago. */
export function dropOldMails(job: Job) {
  return inTown(job, (tx) => tx.delete(mails).where(sql`${mails.sentAt} < now() - interval '2 years'`))
}
