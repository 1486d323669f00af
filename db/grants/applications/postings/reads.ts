import 'server-only'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { GrantOfficer, Officer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { inTown } from '@/db/town'
import { organisations } from '../../../people/organisations/tables'
import { persons } from '../../../people/tables'
import { veiledFrom } from '../../scorings/veils/reads'
import { barredFrom } from '../../ties/reads'
import { applicantName } from '../names/reads'
import { applications } from '../tables'
import { mostPosted } from './input'
import { letterOf } from './rules'
import { postings } from './tables'

/** The letters that have not gone to the post yet, the oldest first. Of what its reader is kept from nothing is shown but that it is there. */
export function listToPost(preparer: GrantOfficer<'prepare'>) {
  return inTown(preparer, async (tx) => {
    const rows = await tx
      .select({
        ...{ id: postings.id, kind: postings.kind, dedupe: postings.dedupe, at: postings.createdAt },
        ...{ application: applications.id, number: sql<string>`coalesce(${applications.number}, '–')` },
        applicant: applicantName,
        kept: sql<boolean>`(${barredFrom(preparer)} or ${veiledFrom(preparer)})`,
      })
      .from(postings)
      .innerJoin(applications, eq(applications.id, postings.application))
      .leftJoin(organisations, eq(organisations.id, applications.organisation))
      .leftJoin(persons, eq(persons.id, applications.person))
      .where(isNull(postings.postedAt))
      .orderBy(asc(postings.createdAt), asc(postings.id))
      .limit(mostPosted)
    return rows.map(({ applicant, kept, ...row }) => ({
      ...{ ...row, letter: letterOf(row) },
      applicant: kept ? null : applicant,
    }))
  })
}
export type ToPost = Awaited<ReturnType<typeof listToPost>>[number]

export function countToPost(officer: Officer<'grants'>): Promise<number> {
  return inTown(officer, (tx) => tx.$count(postings, isNull(postings.postedAt)))
}

/** Every letter of an application that was left to be posted. */
export async function postingsOf(tx: Transaction, application: string) {
  const rows = await tx.select().from(postings).where(eq(postings.application, application))
  return rows.map((row) => ({ ...row, letter: letterOf(row) }))
}

/** One of them; none where it is another application's. */
export async function postingIn(tx: Transaction, application: string, id: string) {
  const [row] = await tx
    .select()
    .from(postings)
    .where(and(eq(postings.id, id), eq(postings.application, application)))
  return row
}
