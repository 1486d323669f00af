import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Officer, Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { documentFacts } from '../../../files/documents/reads'
import { documents } from '../../../files/documents/tables'
import { inTown } from '../../../town'
import { notDisqualified } from '../../ties/reads'
import { applicationFor } from '../rights/reads'
import { attachments } from '../tables'

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
    if ('staff' in asker) await notDisqualified(tx, asker, application)
    else await applicationFor(tx, asker, application, 'see')
    const [row] = await tx
      .select({ document: attachments.document })
      .from(attachments)
      .where(and(eq(attachments.id, attachment), eq(attachments.application, application)))
    return row?.document ?? null
  })
}
