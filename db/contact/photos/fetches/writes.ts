import 'server-only'
import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { Job, Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { enqueue } from '../../../jobs'
import { inTown } from '../../../town'
import { caseEvents, cases } from '../../cases/tables'
import { maskIdentityCodes } from '../../guard/codes/rules'
import { leaseMilliseconds } from './rules'
import { photoFetches } from './tables'

/** Leaves addresses to be fetched later, in the transaction of their case. */
export async function fetchLater(tx: Transaction, actor: Visitor, id: string, addresses: readonly string[]) {
  if (addresses.length === 0) return
  const { municipality } = actor
  const rows = await tx
    .insert(photoFetches)
    .values(addresses.map((address) => ({ municipality, case: id, address })))
    .returning({ id: photoFetches.id })
  const [first] = rows
  if (first) await enqueue(tx, 'fetch', { municipality, id: first.id })
}

export type ClaimedFetch = NonNullable<Awaited<ReturnType<typeof claimFetch>>>

/** Takes the address that has waited longest, for one worker alone. Left by a killed one, it is another's when the lease has run out. */
export function claimFetch(job: Job<'contact'>) {
  return inTown(job, async (tx) => {
    const [next] = await tx
      .select({ id: photoFetches.id })
      .from(photoFetches)
      .where(lte(photoFetches.nextAt, sql`now()`))
      .orderBy(asc(photoFetches.nextAt))
      .limit(1)
      .for('update', { skipLocked: true })
    if (!next) return null
    const [claimed] = await tx
      .update(photoFetches)
      .set({ attempts: sql`${photoFetches.attempts} + 1`, nextAt: later(leaseMilliseconds) })
      .where(eq(photoFetches.id, next.id))
      .returning()
    return claimed ?? null
  })
}

const later = (milliseconds: number) => sql`now() + make_interval(secs => ${milliseconds / 1000})`

/** It may yet come. Only the latest worker's word counts. */
export function putOff(job: Job<'contact'>, { id, attempts }: Pick<ClaimedFetch, 'id' | 'attempts'>, pause: number) {
  const mine = and(eq(photoFetches.id, id), eq(photoFetches.attempts, attempts))
  return inTown(job, (tx) =>
    tx
      .update(photoFetches)
      .set({ nextAt: later(pause) })
      .where(mine),
  )
}

/** Nothing is waited for any more: it has come, or never will, and then the handler reads why. */
export function settleFetch(
  job: Job<'contact'>,
  { id, case: of }: Pick<ClaimedFetch, 'id' | 'case'>,
  note: string | null,
) {
  const { municipality } = job
  return inTown(job, async (tx) => {
    const gone = await tx.delete(photoFetches).where(eq(photoFetches.id, id)).returning({ id: photoFetches.id })
    if (!note || gone.length === 0) return
    const masked = maskIdentityCodes(note)
    await tx.insert(caseEvents).values({ municipality, case: of, kind: 'noted', by: 'system', note: masked })
    const version = sql`${cases.version} + 1`
    await tx.update(cases).set({ version }).where(eq(cases.id, of))
  })
}
