import 'server-only'
import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { GrantOfficer, Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { recordDaily } from '../../../journal/writes'
import { organisations } from '../../../people/organisations/tables'
import { persons, staff } from '../../../people/tables'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { callVersions } from '../../calls/tables'
import { notVeiled } from '../../scorings/veils/reads'
import { notDisqualified } from '../../ties/reads'
import { arrivalIn } from '../arrivals/reads'
import { applicantName } from '../names/reads'
import { byPost } from '../notices/reads'
import { deskPapersOf } from '../papers/reads'
import { openSupplement } from '../supplements/reads'
import { applicationEvents, applicationMessages, applications, submissions } from '../tables'

/**
 * An application as the desk reads it: as it was sent last, with its course and words both ways. Opening it is journalled, once for each
 * officer and day. Refuses: gone, ties.disqualified, scorings.blind (an assessor who is not to know whose it is).
 */
export function openApplication(officer: Officer<'grants'>, id: string) {
  return inTown(officer, async (tx) => {
    await notDisqualified(tx, officer, id)
    await notVeiled(tx, officer, id)
    const [found] = await tx
      .select({
        application: applications,
        call: callVersions.content,
        applicant: applicantName,
        begunBy: persons.name,
        handler: staff.name,
        byPost,
      })
      .from(applications)
      .innerJoin(callVersions, eq(callVersions.id, applications.callVersion))
      .leftJoin(organisations, eq(organisations.id, applications.organisation))
      .leftJoin(persons, eq(persons.id, applications.person))
      .leftJoin(staff, eq(staff.id, applications.handler))
      .where(and(eq(applications.id, id), isNotNull(applications.number)))
    if (!found) throw new Refusal('gone')
    const [sent, events, messages, arrival, supplement] = await Promise.all([
      sentIn(tx, id),
      eventsOf(tx, id),
      messagesOf(tx, id),
      arrivalIn(tx, id),
      openSupplement(tx, id),
    ])
    await noteOpening(tx, officer, id)
    return { ...found, ...sent, events, messages, arrival, supplement }
  })
}
export type ApplicationAtDesk = Awaited<ReturnType<typeof openApplication>>

/** Journals that an officer has read an application, once a day. */
export const noteOpening = (tx: Transaction, officer: Officer<'grants'>, id: string) =>
  recordDaily(tx, officer, { action: 'application.read', object: `application:${id}` })

/** What was sent last, and the papers that the desk sees. */
async function sentIn(tx: Transaction, id: string) {
  const sendings = await tx
    .select({
      number: submissions.number,
      at: submissions.createdAt,
      by: sql<string | null>`coalesce(${persons.name}, ${staff.name})`,
      keyed: sql<boolean>`${submissions.staff} is not null`,
      answers: submissions.answers,
    })
    .from(submissions)
    .leftJoin(persons, eq(persons.id, submissions.submittedBy))
    .leftJoin(staff, eq(staff.id, submissions.staff))
    .where(eq(submissions.application, id))
    .orderBy(desc(submissions.number))
  const papers = await deskPapersOf(tx, id)
  return {
    answers: sendings[0]?.answers ?? {},
    papers,
    sendings: sendings.map(({ number, at, by, keyed }) => ({ number, at, by, keyed })),
  }
}

const assignee = alias(staff, 'assignee')

/** Every turn, the oldest first, with what staff have written among themselves. */
function eventsOf(tx: Transaction, id: string) {
  return tx
    .select({
      id: applicationEvents.id,
      at: applicationEvents.createdAt,
      kind: applicationEvents.kind,
      to: applicationEvents.to,
      note: applicationEvents.note,
      internal: applicationEvents.internal,
      data: applicationEvents.data,
      person: persons.name,
      staff: staff.name,
      assignee: assignee.name,
    })
    .from(applicationEvents)
    .leftJoin(persons, eq(persons.id, applicationEvents.person))
    .leftJoin(staff, eq(staff.id, applicationEvents.staff))
    .leftJoin(assignee, sql`${assignee.id}::text = ${applicationEvents.data}->>'handler'`)
    .where(eq(applicationEvents.application, id))
    .orderBy(asc(applicationEvents.createdAt), asc(applicationEvents.id))
}

function messagesOf(tx: Transaction, id: string) {
  return tx
    .select({
      id: applicationMessages.id,
      at: applicationMessages.createdAt,
      text: applicationMessages.text,
      person: persons.name,
      staff: staff.name,
      seenAt: applicationMessages.seenAt,
    })
    .from(applicationMessages)
    .leftJoin(persons, eq(persons.id, applicationMessages.person))
    .leftJoin(staff, eq(staff.id, applicationMessages.staff))
    .where(eq(applicationMessages.application, id))
    .orderBy(asc(applicationMessages.createdAt), asc(applicationMessages.id))
}

/**
 * An application standing still until the transaction ends, for a preparer who has seen it as it is now.
 * Refuses: gone, ties.disqualified, handling.changed.
 */
export async function lockedAtDesk(
  tx: Transaction,
  preparer: GrantOfficer<'prepare'>,
  { application: id, version }: { application: string; version?: number },
) {
  const [application] = await tx.select().from(applications).where(eq(applications.id, id)).for('no key update')
  await notDisqualified(tx, preparer, id)
  if (!application?.number) throw new Refusal('gone')
  if (version !== undefined && application.version !== version) throw new Refusal('handling.changed')
  return application
}

/** Counts a change of an application, so that whoever looks at an older page is told. */
export const touch = (tx: Transaction, id: string) =>
  tx
    .update(applications)
    .set({ version: sql`${applications.version} + 1` })
    .where(eq(applications.id, id))
