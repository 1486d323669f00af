import 'server-only'
import { eq } from 'drizzle-orm'
import type { Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import type { Shape } from './input'
import { caseObjects } from './tables'

export type Told = {
  readonly object: { readonly type: string; readonly id: string } | null
  readonly shape: Shape | null
}

/** Keeps what a new case was told with besides its point. A point needs no shape beside it. */
export async function keepObject(tx: Transaction, { municipality }: Visitor, id: string, { object, shape }: Told) {
  const drawn = shape?.type === 'Point' ? null : shape
  if (!object && !drawn) return
  const of = object && { objectType: object.type, objectId: object.id }
  await tx.insert(caseObjects).values({ municipality, case: id, ...of, shape: drawn })
}

/** The case is somewhere else than its sender drew it. */
export const dropShape = (tx: Transaction, id: string) =>
  tx.update(caseObjects).set({ shape: null }).where(eq(caseObjects.case, id))
