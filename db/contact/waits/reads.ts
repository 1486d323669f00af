import 'server-only'
import { asc } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { inTown } from '../../town'
import { type Waits, waitsAt } from './rules'
import { contactWaits } from './tables'

/** How long the town waits for what began at a moment. */
export async function waitsIn(tx: Transaction): Promise<(at: Date) => Waits> {
  const { dispute, question, forward, createdAt: at } = contactWaits
  const sets = await tx.select({ dispute, question, forward, at }).from(contactWaits).orderBy(asc(at))
  return (moment) => waitsAt(sets, moment)
}

/** What is set now. */
export const readWaits = (officer: Officer<'contact'>) => inTown(officer, async (tx) => (await waitsIn(tx))(new Date()))
