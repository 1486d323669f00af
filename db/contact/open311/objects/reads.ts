import 'server-only'
import { inArray } from 'drizzle-orm'
import type { Transaction } from '../../../client'
import { caseObjects } from './tables'

/** What was told of where cases are besides their points, by case. */
export async function objectsOf(tx: Transaction, ids: readonly string[]) {
  const { case: id, objectType: type, objectId, shape } = caseObjects
  const rows = ids.length
    ? await tx
        .select({ case: id, type, id: objectId, shape })
        .from(caseObjects)
        .where(inArray(id, [...ids]))
    : []
  return new Map(rows.map((row) => [row.case, row]))
}
