import 'server-only'
import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Officer, Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { documentFacts } from '../../../files/documents/reads'
import { documents } from '../../../files/documents/tables'
import { recordDaily } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { passportPapers } from '../../passports/tables'
import { notDisqualified } from '../../ties/reads'
import { applicationFor } from '../rights/reads'
import { applications, attachments, submissions } from '../tables'

/** What the organisation keeps a paper as. */
export const asKept = { kind: passportPapers.kind, year: passportPapers.year, savedAt: passportPapers.createdAt }

/** What is attached to an application now, or promised, the oldest first. */
export function papersOf(tx: Transaction, application: string) {
  return tx
    .select({
      id: attachments.id,
      requirement: attachments.requirement,
      promisedBy: attachments.promisedBy,
      inAnother: attachments.inAnother,
      note: attachments.note,
      document: documentFacts,
      passport: asKept,
    })
    .from(attachments)
    .leftJoin(documents, eq(documents.id, attachments.document))
    .leftJoin(passportPapers, eq(passportPapers.id, attachments.passport))
    .where(and(eq(attachments.application, application), isNull(attachments.removedAt)))
    .orderBy(asc(attachments.createdAt), asc(attachments.id))
}

/**
 * The papers of an application as the desk sees them: those that were sent, those promised, and those brought for a promise afterwards. What an
 * applicant is still putting together for a supplement is not among them.
 */
export async function deskPapersOf(tx: Transaction, application: string) {
  const [[sent], rows] = await Promise.all([
    tx
      .select({ papers: submissions.papers })
      .from(submissions)
      .where(eq(submissions.application, application))
      .orderBy(desc(submissions.number))
      .limit(1),
    tx
      .select({
        id: attachments.id,
        requirement: attachments.requirement,
        promisedBy: attachments.promisedBy,
        inAnother: attachments.inAnother,
        removedAt: attachments.removedAt,
        document: { id: documents.id, name: documents.name },
        passport: asKept,
      })
      .from(attachments)
      .leftJoin(documents, eq(documents.id, attachments.document))
      .leftJoin(passportPapers, eq(passportPapers.id, attachments.passport))
      .where(eq(attachments.application, application))
      .orderBy(asc(attachments.createdAt), asc(attachments.id)),
  ])
  const held = Object.values(sent?.papers ?? {}).flat()
  const promised = new Set(rows.filter(({ promisedBy }) => promisedBy !== null).map(({ requirement }) => requirement))
  return rows.filter(({ document, requirement, removedAt }) => {
    if (document && held.includes(document.id)) return true
    return removedAt === null && (document === null || promised.has(requirement))
  })
}
export type AttachedPaper = Awaited<ReturnType<typeof papersOf>>[number]

/** The document behind a paper, for whoever may see the application, journalled at the desk; null when it is not there or not theirs. */
export function findPaper(asker: Resident<'grants'> | Officer<'grants'>, application: string, attachment: string) {
  return inTown(asker, async (tx) => {
    if ('staff' in asker) await mayRead(tx, asker, application)
    else await applicationFor(tx, asker, application, 'see')
    const [row] = await tx
      .select({ document: attachments.document })
      .from(attachments)
      .where(and(eq(attachments.id, attachment), eq(attachments.application, application)))
    if (row?.document && 'staff' in asker) await notePaper(tx, asker, application)
    return row?.document ?? null
  })
}

/** Journals that an officer has opened papers of an application, once a day however many they are. */
export const notePaper = (tx: Transaction, officer: Officer<'grants'>, id: string) =>
  recordDaily(tx, officer, { action: 'application.paperOpened', object: `application:${id}` })

/** What has not been sent is read by nobody at the desk. Refuses: gone, ties.disqualified. */
async function mayRead(tx: Transaction, officer: Officer<'grants'>, application: string) {
  await notDisqualified(tx, officer, application)
  const [sent] = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.id, application), isNotNull(applications.number)))
  if (!sent) throw new Refusal('gone')
}
