import 'server-only'
import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import type { Resident } from '../../actors'
import type { Transaction } from '../../client'
import { finnishDay } from '../../fields'
import { members, organisations } from '../../people/organisations/tables'
import { persons } from '../../people/tables'
import { inTown } from '../../town'
import { withCallNames } from '../calls/reads'
import { calls } from '../calls/tables'
import { nowIn } from '../deadlines/reads'
import { isLate } from '../deadlines/rules'
import type { Answer } from '../forms/input'
import { withinLimits } from '../forms/limits/rules'
import { papersOf } from './papers/reads'
import { applicationFor } from './rights/reads'
import { closingOf } from './submissions/reads'
import { contentOf, obstaclesTo } from './submissions/rules'
import { openSupplement } from './supplements/reads'
import { answers, applicationEvents, applicationMessages, applications, signatures, submissions } from './tables'

type Applicant = Resident<'grants'>

/** The applications I may see: my own and those of my organisations, the latest turn first. */
export function listMyApplications(applicant: Applicant) {
  const mine = sql`exists (select from ${members} m where m.organisation = ${applications.organisation} and m.person = ${applicant.person.id})`
  return inTown(applicant, async (tx) => {
    const rows = await tx
      .select({
        id: applications.id,
        number: applications.number,
        state: applications.state,
        movedAt: applications.movedAt,
        appliedCents: applications.appliedCents,
        organisation: organisations.name,
        callVersion: applications.callVersion,
        slug: calls.slug,
      })
      .from(applications)
      .innerJoin(calls, eq(calls.id, applications.call))
      .leftJoin(organisations, eq(organisations.id, applications.organisation))
      .where(
        and(
          or(and(isNull(applications.organisation), eq(applications.person, applicant.person.id)), mine),
          // What staff are still keying in from paper is theirs until it is registered.
          or(ne(applications.channel, 'paper'), isNotNull(applications.number)),
        ),
      )
      .orderBy(desc(applications.movedAt), asc(applications.id))
      .limit(200)
    return withCallNames(tx, rows)
  })
}
export type MyApplication = Awaited<ReturnType<typeof listMyApplications>>[number]

export type WrittenAnswer = {
  readonly value: Answer | null
  readonly version: number
  readonly by: string | null
  readonly at: Date
}

/** Everything the pages of one application show its applicant. Refuses: gone. */
export function findMyApplication(applicant: Applicant, id: string) {
  return inTown(applicant, async (tx) => {
    const { application, call: begun } = await applicationFor(tx, applicant, id, 'see')
    const call = application.state === 'draft' ? withinLimits(begun) : begun
    const [written, papers, supplement, events, messages, sent, signed, now, closesAt, names] = await Promise.all([
      writtenAnswers(tx, id),
      papersOf(tx, id),
      openSupplement(tx, id),
      eventsOf(tx, id),
      messagesOf(tx, id),
      submissionsOf(tx, id),
      signaturesOf(tx, id),
      nowIn(tx),
      closingOf(tx, application.call),
      namesOf(tx, application.call, application.organisation),
    ])
    const given = Object.fromEntries([...written].flatMap(([key, { value }]) => (value === null ? [] : [[key, value]])))
    const draft = {
      ...{ call, callVersion: application.callVersion, applicant: application.applicantKind, answers: given },
      papers: papers.map(({ document, ...paper }) => ({ ...paper, document: document?.id ?? null })),
    }
    const content = contentOf(draft)
    return {
      ...{
        application,
        call,
        ...names,
        written,
        answers: given,
        papers,
        supplement,
        events,
        messages,
        submissions: sent,
      },
      content,
      obstacles: obstaclesTo(draft, finnishDay(now)),
      /** Those who have signed these very words, while another signature is awaited. */
      signedBy: signed.filter(({ sha256 }) => sha256 === content.sha256).map(({ name }) => name),
      closesAt,
      late: isLate(now, closesAt),
    }
  })
}
export type ApplicationSheet = Awaited<ReturnType<typeof findMyApplication>>

async function writtenAnswers(tx: Transaction, id: string): Promise<ReadonlyMap<string, WrittenAnswer>> {
  const rows = await tx
    .select({
      key: answers.key,
      value: answers.value,
      version: answers.version,
      at: answers.changedAt,
      by: persons.name,
    })
    .from(answers)
    .leftJoin(persons, eq(persons.id, answers.person))
    .where(eq(answers.application, id))
  return new Map(rows.map(({ key, ...answer }) => [key, answer]))
}

/** The turns an applicant is told of, the oldest first; what staff write among themselves is not read at all. */
function eventsOf(tx: Transaction, id: string) {
  return tx
    .select({
      id: applicationEvents.id,
      at: applicationEvents.createdAt,
      kind: applicationEvents.kind,
      from: applicationEvents.from,
      to: applicationEvents.to,
      note: applicationEvents.note,
      person: persons.name,
    })
    .from(applicationEvents)
    .leftJoin(persons, eq(persons.id, applicationEvents.person))
    .where(
      and(
        eq(applicationEvents.application, id),
        inArray(applicationEvents.kind, ['begun', 'copied', 'signed', 'moved', 'completed', 'asked']),
      ),
    )
    .orderBy(asc(applicationEvents.createdAt), asc(applicationEvents.id))
}

/** Words both ways; whoever of the town wrote them writes for the town. */
function messagesOf(tx: Transaction, id: string) {
  return tx
    .select({
      id: applicationMessages.id,
      at: applicationMessages.createdAt,
      text: applicationMessages.text,
      person: persons.name,
    })
    .from(applicationMessages)
    .leftJoin(persons, eq(persons.id, applicationMessages.person))
    .where(eq(applicationMessages.application, id))
    .orderBy(asc(applicationMessages.createdAt))
}

function submissionsOf(tx: Transaction, id: string) {
  return tx
    .select({
      number: submissions.number,
      at: submissions.createdAt,
      sha256: submissions.sha256,
      by: persons.name,
      keyed: sql<boolean>`${submissions.staff} is not null`,
    })
    .from(submissions)
    .leftJoin(persons, eq(persons.id, submissions.submittedBy))
    .where(eq(submissions.application, id))
    .orderBy(asc(submissions.number))
}

function signaturesOf(tx: Transaction, id: string) {
  return tx
    .select({ sha256: signatures.sha256, name: persons.name })
    .from(signatures)
    .innerJoin(persons, eq(persons.id, signatures.person))
    .where(eq(signatures.application, id))
}

async function namesOf(tx: Transaction, call: string, organisation: string | null) {
  const [[found], [body]] = await Promise.all([
    tx.select({ slug: calls.slug }).from(calls).where(eq(calls.id, call)),
    organisation
      ? tx.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, organisation))
      : Promise.resolve([]),
  ])
  return { slug: found?.slug ?? '', organisation: body?.name ?? null }
}
