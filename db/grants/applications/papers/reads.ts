import 'server-only'
import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Officer, Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { documentFacts } from '../../../files/documents/reads'
import { documents } from '../../../files/documents/tables'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { notDisqualified } from '../../ties/reads'
import { applicationFor } from '../rights/reads'
import { applications, attachments } from '../tables'

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
    })
    .from(attachments)
    .leftJoin(documents, eq(documents.id, attachments.document))
    .where(and(eq(attachments.application, application), isNull(attachments.removedAt)))
    .orderBy(asc(attachments.createdAt), asc(attachments.id))
}
export type AttachedPaper = Awaited<ReturnType<typeof papersOf>>[number]

/** The document behind a paper, for whoever may see the application; null when it is not there or not theirs. */
export function findPaper(asker: Resident<'grants'> | Officer<'grants'>, application: string, attachment: string) {
  return inTown(asker, async (tx) => {
    if ('staff' in asker) await mayRead(tx, asker, application)
    else await applicationFor(tx, asker, application, 'see')
    const [row] = await tx
      .select({ document: attachments.document })
      .from(attachments)
      .where(and(eq(attachments.id, attachment), eq(attachments.application, application)))
    return row?.document ?? null
  })
}

/** What has not been sent is read by nobody at the desk. Refuses: gone, ties.disqualified. */
async function mayRead(tx: Transaction, officer: Officer<'grants'>, application: string) {
  await notDisqualified(tx, officer, application)
  const [sent] = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.id, application), isNotNull(applications.number)))
  if (!sent) throw new Refusal('gone')
}
