import 'server-only'
import { and, asc, desc, eq, gte, isNull, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { finnishDay } from '../../fields'
import { keyedHash, keyFor } from '../../keys'
import { staff } from '../../people/tables'
import { networkOf } from '../../rate-limit'
import { inTown } from '../../town'
import { cases, reporters } from '../cases/tables'
import { topics } from '../topics/tables'
import { plainly, says } from './rules'
import { caseSenders, senderBlocks, suspicions } from './tables'

/** What an address, or the network it was sent from, is known by on the list. */
export const markOfEmail = (email: string) => keyedHash(keyFor('contact: sender address'), plainly(email))
export const markOfNetwork = (address: string) => keyedHash(keyFor('contact: sender network'), networkOf(address))

export type From = { readonly text: string; readonly email: string | null; readonly network: Buffer | null }

/** The entry of the list that a new message falls under; null of nearly all. */
export async function blockOf(tx: Transaction, { text, email, network }: From): Promise<string | null> {
  const today = finnishDay(new Date())
  const listed = await tx
    .select({ id: senderBlocks.id, kind: senderBlocks.kind, mark: senderBlocks.mark, words: senderBlocks.words })
    .from(senderBlocks)
    .where(and(isNull(senderBlocks.liftedAt), gte(senderBlocks.until, today)))
    .orderBy(asc(senderBlocks.createdAt))
  const address = email && markOfEmail(email)
  const found = listed.find(({ kind, mark, words }) => {
    if (kind === 'word') return words !== null && says(text, words)
    const theirs = kind === 'email' ? address : network
    return Boolean(mark && theirs && mark.equals(theirs))
  })
  return found?.id ?? null
}

/** Everything on the list, what is in force first; nobody's address is told. */
export function listBlocks(officer: Officer<'contact'>) {
  const today = finnishDay(new Date())
  return inTown(officer, (tx) =>
    tx
      .select({
        id: senderBlocks.id,
        kind: senderBlocks.kind,
        words: senderBlocks.words,
        reason: senderBlocks.reason,
        from: senderBlocks.createdAt,
        until: senderBlocks.until,
        by: staff.name,
        ended: sql<boolean>`${senderBlocks.liftedAt} is not null or ${senderBlocks.until} < ${today}`,
        caught: sql<number>`(select count(*)::int from ${suspicions} s where s.block = ${senderBlocks.id})`,
      })
      .from(senderBlocks)
      .innerJoin(staff, eq(staff.id, senderBlocks.staff))
      .orderBy(
        asc(sql`(${senderBlocks.liftedAt} is not null or ${senderBlocks.until} < ${today})`),
        desc(senderBlocks.createdAt),
      )
      .limit(200),
  )
}

export type Block = Awaited<ReturnType<typeof listBlocks>>[number]

/** What was set aside on arrival and nobody has looked at, the oldest first. */
export function listSuspected(officer: Officer<'contact'>) {
  return inTown(officer, (tx) =>
    tx
      .select({
        case: cases.id,
        reference: cases.reference,
        version: cases.version,
        locale: cases.locale,
        channel: cases.channel,
        at: cases.createdAt,
        topic: topics.name,
        text: sql<string>`left(${cases.text}, 600)`,
        kind: senderBlocks.kind,
        reason: senderBlocks.reason,
      })
      .from(suspicions)
      .innerJoin(cases, eq(cases.id, suspicions.case))
      .innerJoin(topics, eq(topics.id, cases.topic))
      .innerJoin(senderBlocks, eq(senderBlocks.id, suspicions.block))
      .where(isNull(suspicions.settledAt))
      .orderBy(asc(suspicions.createdAt))
      .limit(100),
  )
}

export type Suspected = Awaited<ReturnType<typeof listSuspected>>[number]

export function countSuspected(officer: Officer<'contact'>) {
  return inTown(officer, (tx) => tx.$count(suspicions, isNull(suspicions.settledAt)))
}

/** What the sender of a case can be put on the list by, and why the case itself was set aside, if it was. */
export function findSender(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [addressed, sent, [suspicion]] = await Promise.all([
      tx.$count(reporters, and(eq(reporters.case, id), sql`${reporters.email} is not null`)),
      tx.$count(caseSenders, eq(caseSenders.case, id)),
      tx
        .select({ kind: senderBlocks.kind, reason: senderBlocks.reason, outcome: suspicions.outcome })
        .from(suspicions)
        .innerJoin(senderBlocks, eq(senderBlocks.id, suspicions.block))
        .where(eq(suspicions.case, id)),
    ])
    return { email: addressed > 0, network: sent > 0, suspicion: suspicion ?? null }
  })
}
