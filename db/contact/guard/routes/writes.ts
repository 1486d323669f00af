import 'server-only'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import type { RoutedKind, RouteInput, routeDrop } from './input'
import { guardRoutes } from './tables'

/** Writes down where a kind of matter belongs, as its writer saw it before. Refuses: channels.changedMeanwhile. */
export function saveRoute(officer: Officer<'contact'>, { kind, version, ...values }: RouteInput) {
  const { municipality } = officer
  return inTown(officer, async (tx) => {
    if (version === 0) {
      const made = await tx
        .insert(guardRoutes)
        .values({ municipality, kind, ...values })
        .onConflictDoNothing()
        .returning({ id: guardRoutes.id })
      if (made.length === 0) throw new Refusal('channels.changedMeanwhile')
    } else {
      await lock(tx, kind, version)
      await tx
        .update(guardRoutes)
        .set({ ...values, version: version + 1 })
        .where(eq(guardRoutes.kind, kind))
    }
    await record(tx, officer, { action: 'channel.changed', object: `channel:${kind}` })
  })
}

/** Takes the town's own route away: what is the registry's goes there again. Refuses: channels.changedMeanwhile. */
export function dropRoute(officer: Officer<'contact'>, { kind, version }: z.output<typeof routeDrop>) {
  return inTown(officer, async (tx) => {
    await lock(tx, kind, version)
    await tx.delete(guardRoutes).where(eq(guardRoutes.kind, kind))
    await record(tx, officer, { action: 'channel.dropped', object: `channel:${kind}` })
  })
}

async function lock(tx: Transaction, kind: RoutedKind, seen: number) {
  const [found] = await tx
    .select({ version: guardRoutes.version })
    .from(guardRoutes)
    .where(eq(guardRoutes.kind, kind))
    .for('update')
  if (found?.version !== seen) throw new Refusal('channels.changedMeanwhile')
}
