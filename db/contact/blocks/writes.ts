import 'server-only'
import { and, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import type { Job, Officer } from '../../actors'
import type { Transaction } from '../../client'
import { finnishDay } from '../../fields'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { reporters } from '../cases/tables'
import type { BlockInput, BlockKind, SenderInput } from './input'
import { markOfEmail } from './reads'
import { isFitEnd, plainly } from './rules'
import { caseSenders, senderBlocks } from './tables'

type Entry = { kind: BlockKind; mark: Buffer | null; words: string | null; reason: string; until: string }

/** Puts an address, or words, on the list. Refuses: contact.blockUntil (no such end), contact.blockedAlready. */
export function addBlock(officer: Officer<'contact'>, { kind, mark, reason, until }: BlockInput) {
  const known = kind === 'word' ? { mark: null, words: plainly(mark) } : { mark: markOfEmail(mark), words: null }
  return inTown(officer, (tx) => list(tx, officer, { kind, ...known, reason, until }))
}

/** Puts the sender of a case on the list, by address or network. Refuses: gone (nothing to know them by), contact.blockUntil, contact.blockedAlready. */
export function blockSender(officer: Officer<'contact'>, { case: id, by, reason, until }: SenderInput) {
  return inTown(officer, async (tx) => {
    const mark = by === 'email' ? await addressOf(tx, id) : await networkOf(tx, id)
    if (!mark) throw new Refusal('gone')
    await list(tx, officer, { kind: by, mark, words: null, reason, until })
  })
}

async function addressOf(tx: Transaction, id: string) {
  const [found] = await tx
    .select({ email: reporters.email })
    .from(reporters)
    .where(and(eq(reporters.case, id), isNotNull(reporters.email)))
  return found?.email ? markOfEmail(found.email) : null
}

async function networkOf(tx: Transaction, id: string) {
  const [found] = await tx.select({ mark: caseSenders.mark }).from(caseSenders).where(eq(caseSenders.case, id))
  return found?.mark ?? null
}

async function list(tx: Transaction, officer: Officer<'contact'>, entry: Entry) {
  const today = finnishDay(new Date())
  if (!isFitEnd(entry.until, today)) throw new Refusal('contact.blockUntil')
  const same = and(
    eq(senderBlocks.kind, entry.kind),
    entry.mark ? eq(senderBlocks.mark, entry.mark) : eq(senderBlocks.words, entry.words ?? ''),
    isNull(senderBlocks.liftedAt),
    sql`${senderBlocks.until} >= ${today}`,
  )
  if ((await tx.$count(senderBlocks, same)) > 0) throw new Refusal('contact.blockedAlready')
  const { municipality, staff } = officer
  const [row] = await tx
    .insert(senderBlocks)
    .values({ municipality, staff: staff.id, ...entry })
    .returning({ id: senderBlocks.id })
  await record(tx, officer, { action: 'block.added', object: `block:${row?.id}`, detail: entry.kind })
}

/** Takes an entry off the list before its time. Twice is once. Refuses: gone. */
export function liftBlock(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [found] = await tx
      .select({ liftedAt: senderBlocks.liftedAt })
      .from(senderBlocks)
      .where(eq(senderBlocks.id, id))
      .for('update')
    if (!found) throw new Refusal('gone')
    if (found.liftedAt) return
    const lifted = { liftedAt: sql`now()`, liftedBy: officer.staff.id }
    await tx.update(senderBlocks).set(lifted).where(eq(senderBlocks.id, id))
    await record(tx, officer, { action: 'block.lifted', object: `block:${id}` })
  })
}

/** Forgets from where cases were sent a month ago, and the addresses and networks that were on the list until then. */
export function dropOldSenders(job: Job<'contact'>) {
  return inTown(job, async (tx) => {
    const ago = sql`now() - interval '30 days'`
    await tx.delete(caseSenders).where(lt(caseSenders.createdAt, ago))
    await tx
      .update(senderBlocks)
      .set({ mark: null })
      .where(and(isNotNull(senderBlocks.mark), or(lt(senderBlocks.liftedAt, ago), sql`${senderBlocks.until} < ${ago}`)))
  })
}
