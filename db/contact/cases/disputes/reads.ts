import 'server-only'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { inTown } from '../../../town'
import { caseEvents, cases } from '../tables'

const named = { id: cases.id, reference: cases.reference, text: cases.text }

/** The case this one goes on from, because its reporter did not accept the end of that; and the one that goes on from this. */
export function findContinuation(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const nameIn = (name: 'continues' | 'continued') =>
      tx
        .select({ reference: sql<string>`${caseEvents.data} ->> ${name}` })
        .from(caseEvents)
        .where(eq(caseEvents.case, id))
    const [[before], after] = await Promise.all([
      tx
        .select(named)
        .from(cases)
        .where(inArray(cases.reference, nameIn('continues'))),
      tx
        .select(named)
        .from(cases)
        .where(inArray(cases.reference, nameIn('continued'))),
    ])
    return { before: before ?? null, after }
  })
}
