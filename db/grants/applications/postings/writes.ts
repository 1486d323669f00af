import 'server-only'
import { and, inArray, isNull, sql } from 'drizzle-orm'
import type { GrantOfficer, Visitor } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { record } from '@/db/journal/writes'
import { inTown } from '@/db/town'
import { barredFrom } from '../../ties/reads'
import { applications } from '../tables'
import type { PostedLetters } from './input'
import { isPosted } from './rules'
import { postings } from './tables'

type ToPost = { application: string; kind: string; dedupe: string; values: Record<string, string> }

/** Leaves the desk a letter to print and post, in the transaction of what it tells; once for each event. */
export async function leaveLetter(tx: Transaction, { municipality }: Visitor, letter: ToPost) {
  const { application, kind, dedupe, values } = letter
  if (!isPosted(kind)) return
  await tx.insert(postings).values({ municipality, application, kind, dedupe, values }).onConflictDoNothing()
}

/** Notes that letters have gone to the post; one that has gone already, or of which its reader is disqualified, stays as it was. */
export function notePosted(preparer: GrantOfficer<'prepare'>, { postings: ids }: PostedLetters): Promise<void> {
  return inTown(preparer, async (tx) => {
    const theirs = tx
      .select({ id: applications.id })
      .from(applications)
      .where(sql`not ${barredFrom(preparer)}`)
    const posted = await tx
      .update(postings)
      .set({ postedAt: sql`now()`, postedBy: preparer.staff.id })
      .where(and(inArray(postings.id, ids), isNull(postings.postedAt), inArray(postings.application, theirs)))
      .returning({ application: postings.application, kind: postings.kind })
    for (const { application, kind } of posted)
      await record(tx, preparer, { action: 'application.posted', object: `application:${application}`, detail: kind })
  })
}
