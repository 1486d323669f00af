import 'server-only'
import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Transaction } from '../../../client'
import { documents } from '../../../files/documents/tables'
import { organisations } from '../../../people/organisations/tables'
import { passportPapers } from '../tables'

const most = 1000

/** My own part in the papers of organisations: what I saved and what I took out, also of those I no longer belong to. */
export function papersSavedBy(tx: Transaction, me: string) {
  return tx
    .select({
      ...{ organisation: organisations.name, paper: passportPapers.kind, year: passportPapers.year },
      savedAt:
        sql<Date | null>`case when ${passportPapers.savedBy} = ${me} then ${passportPapers.createdAt} end`.mapWith(
          passportPapers.createdAt,
        ),
      takenOutAt:
        sql<Date | null>`case when ${passportPapers.removedBy} = ${me} then ${passportPapers.removedAt} end`.mapWith(
          passportPapers.removedAt,
        ),
      name: documents.name,
    })
    .from(passportPapers)
    .innerJoin(organisations, eq(organisations.id, passportPapers.organisation))
    .leftJoin(documents, eq(documents.id, passportPapers.document))
    .where(or(eq(passportPapers.savedBy, me), eq(passportPapers.removedBy, me)))
    .orderBy(asc(passportPapers.createdAt))
    .limit(most)
}

/** The papers of an organisation that are in use. */
export const papersIn = (tx: Transaction, organisation: string) =>
  tx
    .select({
      ...{ paper: passportPapers.kind, year: passportPapers.year, savedAt: passportPapers.createdAt },
      name: documents.name,
    })
    .from(passportPapers)
    .leftJoin(documents, eq(documents.id, passportPapers.document))
    .where(and(eq(passportPapers.organisation, organisation), isNull(passportPapers.removedAt)))
    .orderBy(asc(passportPapers.createdAt))
    .limit(most)
