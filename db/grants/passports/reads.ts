import 'server-only'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Resident } from '../../actors'
import type { Transaction } from '../../client'
import { documentFacts } from '../../files/documents/reads'
import { documents } from '../../files/documents/tables'
import { membershipFor } from '../../people/organisations/members/reads'
import { persons } from '../../people/tables'
import { inTown } from '../../town'
import { passportPapers } from './tables'

type Member = Resident<'grants'>

/** The papers an organisation keeps, earlier versions too, the newest first. */
export function papersKept(tx: Transaction, organisation: string) {
  return tx
    .select({
      ...{ id: passportPapers.id, kind: passportPapers.kind, year: passportPapers.year },
      ...{ version: passportPapers.version, validUntil: passportPapers.validUntil, savedAt: passportPapers.createdAt },
      savedBy: persons.name,
      isWhole: sql<boolean>`${documents.state} <> 'quarantined'`,
      document: documentFacts,
    })
    .from(passportPapers)
    .innerJoin(documents, eq(documents.id, passportPapers.document))
    .innerJoin(persons, eq(persons.id, passportPapers.savedBy))
    .where(and(eq(passportPapers.organisation, organisation), isNull(passportPapers.removedAt)))
    .orderBy(desc(passportPapers.year), desc(passportPapers.version))
}
export type PassportPaper = Awaited<ReturnType<typeof papersKept>>[number]

/** The papers of an organisation of mine. Refuses: gone. */
export function findPassport(member: Member, organisation: string): Promise<PassportPaper[]> {
  return inTown(member, async (tx) => {
    await membershipFor(tx, member, organisation, 'see')
    return papersKept(tx, organisation)
  })
}

/** The document behind a paper of an organisation of mine; null when it is not there. Refuses: gone. */
export function findPassportPaper(member: Member, organisation: string, paper: string) {
  return inTown(member, async (tx) => {
    await membershipFor(tx, member, organisation, 'see')
    const [row] = await tx
      .select({ document: passportPapers.document })
      .from(passportPapers)
      .where(
        and(
          eq(passportPapers.id, paper),
          eq(passportPapers.organisation, organisation),
          isNull(passportPapers.removedAt),
        ),
      )
    return row?.document ?? null
  })
}
