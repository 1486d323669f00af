import 'server-only'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { municipalityById, type Town } from '@/tenants'
import type { Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { finnishDay } from '../../../fields'
import { documents } from '../../../files/documents/tables'
import { letterPdf } from '../../../letters/reads'
import { organisations } from '../../../people/organisations/tables'
import { persons } from '../../../people/tables'
import { inTown } from '../../../town'
import { type Application, applicationFor } from '../rights/reads'
import { signatures, submissions } from '../tables'
import { type PrintedPaper, printoutOf, type Sent } from './rules'

/**
 * An application as it was sent the first, second … time, as a PDF in its own language; null when it was not. It is made of what was frozen then,
 * whatever its draft says now: the same sending gives the same bytes. Refuses: gone.
 */
export async function findPrintout(applicant: Resident<'grants'>, id: string, number: number) {
  const sent = await inTown(applicant, (tx) => sentIn(tx, applicant, id, number))
  if (!sent) return null
  return Buffer.from(await letterPdf(municipalityById(applicant.municipality) as Town, printoutOf(sent)))
}

async function sentIn(
  tx: Transaction,
  applicant: Resident<'grants'>,
  id: string,
  sending: number,
): Promise<Sent | null> {
  const { application, call } = await applicationFor(tx, applicant, id, 'see')
  const [row] = await tx
    .select({
      ...{ answers: submissions.answers, papers: submissions.papers, sha256: submissions.sha256 },
      ...{ at: submissions.createdAt, by: persons.name, keyed: sql<boolean>`${submissions.staff} is not null` },
    })
    .from(submissions)
    .leftJoin(persons, eq(persons.id, submissions.submittedBy))
    .where(and(eq(submissions.application, id), eq(submissions.number, sending)))
  if (!row || !application.number) return null
  const { applicantKind, locale, late } = application
  const [papers, name, signedBy] = await Promise.all([
    papersIn(tx, row.papers),
    nameOf(tx, application),
    signersOf(tx, id, row.sha256),
  ])
  return {
    ...{ ...row, call, applicantKind, locale, number: application.number, applicant: name, papers, signedBy },
    ...{ sending, late: late && sending === 1, on: finnishDay(row.at) },
  }
}

async function papersIn(tx: Transaction, papers: Readonly<Record<string, readonly string[]>>): Promise<PrintedPaper[]> {
  const ids = Object.values(papers).flat()
  const held = ids.length
    ? await tx
        .select({ id: documents.id, name: documents.name, size: documents.size, sha256: documents.sha256 })
        .from(documents)
        .where(inArray(documents.id, ids))
    : []
  return Object.entries(papers).flatMap(([requirement, of]) =>
    of.map((document) => {
      const found = held.find(({ id }) => id === document)
      return { requirement, document: found ? { ...found, sha256: found.sha256.toString('hex') } : null }
    }),
  )
}

async function nameOf(tx: Transaction, { organisation, person, paperName }: Application): Promise<string> {
  const [row] = organisation
    ? await tx.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, organisation))
    : person
      ? await tx.select({ name: persons.name }).from(persons).where(eq(persons.id, person))
      : []
  return row?.name ?? paperName ?? ''
}

async function signersOf(tx: Transaction, id: string, sha256: string): Promise<string[]> {
  const rows = await tx
    .select({ name: persons.name })
    .from(signatures)
    .innerJoin(persons, eq(persons.id, signatures.person))
    .where(and(eq(signatures.application, id), eq(signatures.sha256, sha256)))
    .orderBy(asc(signatures.createdAt))
  return rows.map(({ name }) => name)
}
