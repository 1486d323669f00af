import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Visitor } from '../../actors'
import { keyedHash, keyFor } from '../../keys'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { cases } from '../cases/tables'
import { casePublications } from '../publications/tables'
import { answered } from './reads'
import { helps } from './tables'

/** "This helped": counted once a form, of a published answer alone. Refuses: gone. */
export function noteHelp(visitor: Visitor<'contact'>, reference: string, submission: string) {
  const { municipality } = visitor
  return inTown(visitor, async (tx) => {
    const [found] = await tx
      .select({ id: cases.id })
      .from(casePublications)
      .innerJoin(cases, eq(cases.id, casePublications.case))
      .where(and(answered, eq(cases.reference, reference)))
    if (!found) throw new Refusal('gone')
    await tx
      .insert(helps)
      .values({ municipality, case: found.id, submission: keyedHash(keyFor('contact: help'), submission) })
      .onConflictDoNothing()
  })
}
