import 'server-only'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { GrantOfficer, Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { Refusal } from '../../../refusal'
import { applications } from '../../applications/tables'
import { callIn } from '../../calls/reads'
import { callVersions } from '../../calls/tables'
import { decisions } from '../../decisions/tables'
import { barredFrom } from '../../ties/reads'
import { type Adopted, adoptedOf } from '../scenarios/rules'
import { allocationLocks, allocationRuns } from '../tables'

/** Nobody divides a pot that somebody they are bound to applies from, nor sees how it is divided. Refuses: ties.disqualified. */
export async function notBarredFromCall(tx: Transaction, officer: Officer<'grants'>, call: string) {
  const [barred] = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.call, call), sql`${applications.number} is not null`, barredFrom(officer)))
    .limit(1)
  if (barred) throw new Refusal('ties.disqualified')
}

/** A call whose pot is being divided, held against others who divide it. Refuses: gone, ties.disqualified, allocations.nothingToDivide. */
export async function heldCall(tx: Transaction, preparer: GrantOfficer<'prepare'>, slug: string) {
  const call = await callIn(tx, slug)
  if (!call) throw new Refusal('gone')
  await notBarredFromCall(tx, preparer, call.id)
  const content = call.published === null ? null : await contentIn(tx, call.id, call.published)
  const adopted: Adopted | null = content && adoptedOf(content)
  if (!content || !adopted) throw new Refusal('allocations.nothingToDivide')
  return { ...call, content, adopted }
}
export type HeldCall = Awaited<ReturnType<typeof heldCall>>

/** The version of a call that is in force. */
export async function contentIn(tx: Transaction, call: string, number: number) {
  const [version] = await tx
    .select({ content: callVersions.content })
    .from(callVersions)
    .where(and(eq(callVersions.call, call), eq(callVersions.number, number)))
  return version?.content ?? null
}

/** The run that a call's sums rest on, with its lock; null while none is locked. */
export async function lockedIn(tx: Transaction, call: string) {
  const [locked] = await tx
    .select({ lock: allocationLocks, run: allocationRuns })
    .from(allocationLocks)
    .innerJoin(allocationRuns, eq(allocationRuns.id, allocationLocks.run))
    .where(and(eq(allocationLocks.call, call), isNull(allocationLocks.unlockedAt)))
  return locked ?? null
}

/** How many applications of a call have come and are not judged yet. */
export async function uncheckedIn(tx: Transaction, call: string): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(applications)
    .where(
      and(
        eq(applications.call, call),
        sql`${applications.channel} <> 'trial'`,
        inArray(applications.state, ['submitted', 'received', 'inCheck', 'supplementRequested']),
      ),
    )
  return row?.count ?? 0
}

/** Somebody has begun to write a decision on one of these. */
export async function isDrafted(tx: Transaction, ids: readonly string[]): Promise<boolean> {
  const [drafted] = await tx
    .select({ id: decisions.id })
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.application))
    .where(inArray(decisions.application, [...ids]))
    .limit(1)
  return drafted !== undefined
}
