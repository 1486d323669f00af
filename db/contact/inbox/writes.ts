import 'server-only'
import { createHash } from 'node:crypto'
import { and, asc, eq, gt, lte, ne, sql } from 'drizzle-orm'
import type { Job, Officer } from '../../actors'
import { enqueue } from '../../jobs'
import { record } from '../../journal/writes'
import { keyedHash, keyFor } from '../../keys'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { type AsideAs, type IgnoredAs, letterLimits } from './input'
import { nameIn } from './rules'
import { inboxLetters } from './tables'

const hidden = (text: string) => keyedHash(keyFor('contact: letters'), text)

/** The part before the first empty line, as far as a head may reach. */
const headOf = (raw: Buffer) =>
  raw
    .subarray(0, 100_000)
    .toString('latin1')
    .split(/\r?\n\r?\n/, 1)[0] ?? ''

/** Keeps a letter as it came, before anybody tells its sender that it has. What has come before is only counted. */
export function keepLetter(job: Job<'contact'>, raw: Buffer, token: string | null): Promise<'kept' | 'again'> {
  const { municipality } = job
  const name = nameIn(headOf(raw)) ?? createHash('sha256').update(raw).digest('hex')
  return inTown(job, async (tx) => {
    const [row] = await tx
      .insert(inboxLetters)
      .values({ municipality, raw, size: raw.length, token, message: hidden(name) })
      .onConflictDoUpdate({
        target: [inboxLetters.municipality, inboxLetters.message],
        set: { again: sql`${inboxLetters.again} + 1` },
      })
      .returning({ id: inboxLetters.id, again: inboxLetters.again })
    if (!row || row.again > 0) return 'again'
    await enqueue(tx, 'letter', { municipality, id: row.id })
    return 'kept'
  })
}

export type ClaimedLetter = NonNullable<Awaited<ReturnType<typeof claimLetter>>>

/**
 * Takes the letter that has waited longest, for one worker alone. Whoever fails at it, or is killed by it, leaves it for five minutes;
 * at the last try it is put aside, so that one letter never stands before the others.
 */
export function claimLetter(job: Job<'contact'>) {
  return inTown(job, async (tx) => {
    const [next] = await tx
      .select({ id: inboxLetters.id })
      .from(inboxLetters)
      .where(and(eq(inboxLetters.state, 'waiting'), lte(inboxLetters.nextAt, sql`now()`)))
      .orderBy(asc(inboxLetters.nextAt))
      .limit(1)
      .for('update', { skipLocked: true })
    if (!next) return null
    const [claimed] = await tx
      .update(inboxLetters)
      .set({ attempts: sql`${inboxLetters.attempts} + 1`, nextAt: sql`now() + interval '5 minutes'` })
      .where(eq(inboxLetters.id, next.id))
      .returning()
    return claimed ?? null
  })
}

type Became =
  | { readonly state: 'case' | 'reply'; readonly case: string }
  | { readonly state: 'ignored'; readonly reason: IgnoredAs }

/** It has been taken, or left alone: nothing of it remains but that it came. */
export function settleLetter(job: Job<'contact'>, id: string, became: Became) {
  return inTown(job, (tx) =>
    tx
      .update(inboxLetters)
      .set({ raw: null, token: null, reason: null, ...became, settledAt: sql`now()` })
      .where(and(eq(inboxLetters.id, id), ne(inboxLetters.state, 'aside'))),
  )
}

/** Somebody must look: it is kept whole, out of the way of the others. */
export function putAside(job: Job<'contact'>, id: string, reason: AsideAs, about: string | null = null) {
  return inTown(job, (tx) =>
    tx.update(inboxLetters).set({ state: 'aside', reason, case: about }).where(eq(inboxLetters.id, id)),
  )
}

/** Notes where a letter came from, and tells whether too many have made cases from there today. */
export function isFlood(job: Job<'contact'>, id: string, from: string): Promise<boolean> {
  const sender = hidden(from.toLowerCase())
  return inTown(job, async (tx) => {
    await tx.update(inboxLetters).set({ sender }).where(eq(inboxLetters.id, id))
    const today = and(eq(inboxLetters.sender, sender), gt(inboxLetters.createdAt, sql`now() - interval '1 day'`))
    const taken = await tx.$count(inboxLetters, and(today, eq(inboxLetters.state, 'case')))
    return taken >= letterLimits.ofSenderADay
  })
}

/** Somebody at the desk has it tried again. Refuses: gone (seen to meanwhile). */
export function tryLetterAgain(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [row] = await tx
      .update(inboxLetters)
      .set({ state: 'waiting', reason: null, attempts: 0, nextAt: sql`now()` })
      .where(and(eq(inboxLetters.id, id), eq(inboxLetters.state, 'aside')))
      .returning({ id: inboxLetters.id })
    if (!row) throw new Refusal('gone')
    await enqueue(tx, 'letter', { municipality: officer.municipality, id })
    await record(tx, officer, { action: 'letter.retried', object: `letter:${id}` })
  })
}

/** Somebody at the desk has seen to it: nothing of it remains. Refuses: gone (seen to meanwhile). */
export function dropLetter(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [row] = await tx
      .delete(inboxLetters)
      .where(and(eq(inboxLetters.id, id), eq(inboxLetters.state, 'aside')))
      .returning({ id: inboxLetters.id })
    if (!row) throw new Refusal('gone')
    await record(tx, officer, { action: 'letter.dropped', object: `letter:${id}` })
  })
}

/** A letter that was put aside, as it came; that somebody has read it is written down. */
export function openLetter(officer: Officer<'contact'>, id: string): Promise<Buffer | null> {
  return inTown(officer, async (tx) => {
    const [row] = await tx
      .select({ raw: inboxLetters.raw })
      .from(inboxLetters)
      .where(and(eq(inboxLetters.id, id), eq(inboxLetters.state, 'aside')))
    if (row?.raw) await record(tx, officer, { action: 'letter.opened', object: `letter:${id}` })
    return row?.raw ?? null
  })
}

/** Deletes what is left of letters of more than two years ago. */
export function dropOldLetters(job: Job<'contact'>) {
  return inTown(job, (tx) =>
    tx
      .delete(inboxLetters)
      .where(and(ne(inboxLetters.state, 'aside'), sql`${inboxLetters.createdAt} < now() - interval '2 years'`)),
  )
}
