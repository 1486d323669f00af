import 'server-only'
import { eq } from 'drizzle-orm'
import type { Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { cases } from '../../cases/tables'
import { casePublications } from '../../publications/tables'
import type { RemovalReason } from './input'
import { caseRemovals } from './tables'

type Known = { readonly id: string; readonly reference: string }

/** Keeps of a case, while it is still there, what is left of it afterwards; the first that is kept stays. `links`: secrets of its reporters, as they are known by. */
export async function keepStub(
  tx: Transaction,
  { municipality }: Visitor,
  { id, reference }: Known,
  reason: RemovalReason,
  links: string[],
) {
  const [published] = await tx
    .select({ kind: cases.kind, shownAt: casePublications.shownAt })
    .from(casePublications)
    .innerJoin(cases, eq(cases.id, casePublications.case))
    .where(eq(casePublications.case, id))
  const shownAs = published?.shownAt ? published.kind : null
  await tx.insert(caseRemovals).values({ municipality, reference, reason, links, shownAs }).onConflictDoNothing()
}
