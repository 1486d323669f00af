import 'server-only'
import { eq } from 'drizzle-orm'
import type { Visitor } from '../../actors'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { mineBy } from '../cases/follow/reads'
import { cases, reporters } from '../cases/tables'

/** A reporter has taken a copy of what is held of them with their case. Refuses: gone. */
export function noteCaseExport(visitor: Visitor<'contact'>, key: string) {
  return inTown(visitor, async (tx) => {
    const [found] = await tx
      .select({ id: cases.id })
      .from(reporters)
      .innerJoin(cases, eq(cases.id, reporters.case))
      .where(mineBy(visitor, key))
    if (!found) throw new Refusal('gone')
    await record(tx, visitor, { action: 'case.exported', object: `case:${found.id}` })
  })
}
