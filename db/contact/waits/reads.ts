import 'server-only'
import { asc, desc } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { inTown } from '../../town'
import { usualWaits, type Waits, waitsAt } from './rules'
import { contactWaits } from './tables'

/** How long the town waits for what began at a moment. */
export async function waitsIn(tx: Transaction): Promise<(at: Date) => Waits> {
  const { dispute, question, forward, createdAt: at } = contactWaits
  const sets = await tx.select({ dispute, question, forward, at }).from(contactWaits).orderBy(asc(at))
  return (moment) => waitsAt(sets, moment)
}

/** What is set now, and the set it is of. */
export const readWaits = (officer: Officer<'contact'>) => inTown(officer, latestWaits)

export async function latestWaits(tx: Transaction): Promise<Waits & { readonly since: string | null }> {
  const { id: since, dispute, question, forward, createdAt } = contactWaits
  const [latest] = await tx
    .select({ since, dispute, question, forward })
    .from(contactWaits)
    .orderBy(desc(createdAt))
    .limit(1)
  return latest ?? { since: null, ...usualWaits }
}
