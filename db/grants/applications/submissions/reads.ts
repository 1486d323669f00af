import 'server-only'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { documents } from '../../../files/documents/tables'
import { persons } from '../../../people/tables'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import type { Call } from '../../calls/input'
import { calls } from '../../calls/tables'
import type { Answers } from '../../forms/input'
import { passportPapers } from '../../passports/tables'
import { asKept, papersOf } from '../papers/reads'
import { type Application, applicationFor } from '../rights/reads'
import { answers, attachments, submissions } from '../tables'
import type { Draft } from './rules'

/** A draft as it stands, with everything its rules look at. */
export async function draftIn(tx: Transaction, application: Application, call: Call): Promise<Draft> {
  const [given, papers] = await Promise.all([answersIn(tx, application.id), papersOf(tx, application.id)])
  return {
    ...{ call, callVersion: application.callVersion, applicant: application.applicantKind, answers: given },
    papers: papers.map(({ document, ...paper }) => ({ ...paper, document: document?.id ?? null })),
  }
}

export async function answersIn(tx: Transaction, application: string): Promise<Answers> {
  const rows = await tx
    .select({ key: answers.key, value: answers.value })
    .from(answers)
    .where(eq(answers.application, application))
    .orderBy(asc(answers.key))
  return Object.fromEntries(rows.flatMap(({ key, value }) => (value === null ? [] : [[key, value]])))
}

/** What was sent last; null before anything was. */
export async function latestSubmission(tx: Transaction, application: string) {
  const [row] = await tx
    .select()
    .from(submissions)
    .where(eq(submissions.application, application))
    .orderBy(desc(submissions.number))
    .limit(1)
  return row ?? null
}

/** When a call closes, as it is in force now. */
export async function closingOf(tx: Transaction, call: string): Promise<Date> {
  const [row] = await tx.select({ closesAt: calls.closesAt }).from(calls).where(eq(calls.id, call))
  if (!row?.closesAt) throw new Refusal('gone')
  return row.closesAt
}

/** An application as it was sent the first, second … time, with its papers of then; null when it was not. Refuses: gone. */
export function findSubmission(applicant: Resident<'grants'>, id: string, number: number) {
  return inTown(applicant, async (tx) => {
    await applicationFor(tx, applicant, id, 'see')
    const [row] = await tx
      .select({
        answers: submissions.answers,
        papers: submissions.papers,
        sha256: submissions.sha256,
        at: submissions.createdAt,
        by: persons.name,
        keyed: sql<boolean>`${submissions.staff} is not null`,
      })
      .from(submissions)
      .leftJoin(persons, eq(persons.id, submissions.submittedBy))
      .where(and(eq(submissions.application, id), eq(submissions.number, number)))
    if (!row) return null
    const ids = Object.values(row.papers).flat()
    const named = ids.length ? await sentPapers(tx, id, ids) : []
    const papers = Object.entries(row.papers).flatMap(([requirement, held]) =>
      held.map((document) => ({
        ...{ id: document, requirement, promisedBy: null, inAnother: false },
        ...(named.find((one) => one.document.id === document) ?? { document: null, passport: null }),
      })),
    )
    return { ...row, papers }
  })
}

/** The documents of a submission by name, with where each came from. */
function sentPapers(tx: Transaction, application: string, ids: readonly string[]) {
  return tx
    .select({ document: { id: documents.id, name: documents.name }, passport: asKept })
    .from(attachments)
    .innerJoin(documents, eq(documents.id, attachments.document))
    .leftJoin(passportPapers, eq(passportPapers.id, attachments.passport))
    .where(and(eq(attachments.application, application), inArray(documents.id, [...ids])))
    .orderBy(desc(attachments.createdAt))
}
