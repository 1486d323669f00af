import 'server-only'
import { type AnyColumn, and, asc, eq, isNull, not, type SQL, sql } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { applicantName } from '@/db/grants/applications/names/reads'
import { applications } from '@/db/grants/applications/tables'
import { awards } from '@/db/grants/awards/tables'
import type { Extendable, Extension } from '@/db/grants/extensions/rules'
import { extensions } from '@/db/grants/extensions/tables'
import { reports } from '@/db/grants/reports/tables'
import { barredFrom } from '@/db/grants/ties/reads'
import { organisations } from '@/db/people/organisations/tables'
import { persons } from '@/db/people/tables'
import { inTown } from '@/db/town'

/** Every time that more time was asked for this report or award, the oldest first. */
export function extensionsOf(tx: Transaction, about: Extendable, id: string): Promise<Extension[]> {
  const { reason, dueOn, wishedOn, askedOn, grantedOn, decidedAt, note } = extensions
  return tx
    .select({ id: extensions.id, reason, dueOn, wishedOn, askedOn, grantedOn, decidedAt, note })
    .from(extensions)
    .where(eq(about === 'report' ? extensions.report : extensions.award, id))
    .orderBy(asc(extensions.createdAt), asc(extensions.id))
}

/** Whether more time has been asked and nobody has answered: what was asked in time is not late meanwhile. */
export const isAsked = (about: Extendable, id: AnyColumn | SQL) => {
  const of = about === 'report' ? sql`x.report` : sql`x.award`
  return sql<boolean>`exists (select from grant_extensions x where ${of} = ${id} and x.decided_at is null)`
}

/** Whether somebody waits to hear if they have more time for the receipts of an award. */
export async function waitsForTime(tx: Transaction, award: string): Promise<boolean> {
  return (await tx.$count(extensions, and(eq(extensions.award, award), isNull(extensions.decidedAt)))) > 0
}

type Reader = GrantOfficer<'prepare' | 'pay' | 'decide' | 'audit' | 'lead'>

/**
 * The requests for more time that wait for an answer, the one whose day comes first at the top; none of what has come meanwhile, unless its receipts came
 * after their day, and never of what the reader is disqualified from.
 */
export function listAsked(reader: Reader, about: Extendable) {
  const of = about === 'report' ? extensions.report : extensions.award
  const waits =
    about === 'report'
      ? sql`exists (select from ${reports} r where r.id = ${of} and r.state in ('notDue', 'due', 'overdue'))`
      : sql`exists (select from ${awards} a where a.id = ${of} and a.state in ('awaitingReceipts', 'blocked')
          and (a.receipts_at is null or (a.receipts_at at time zone 'Europe/Helsinki')::date > a.receipts_due_on))`
  return inTown(reader, (tx) =>
    tx
      .select({
        ...{ id: extensions.id, of: sql<string>`${of}`, dueOn: extensions.dueOn, wishedOn: extensions.wishedOn },
        ...{ number: sql<string>`coalesce(${applications.number}, '–')`, applicant: applicantName },
      })
      .from(extensions)
      .innerJoin(applications, eq(applications.id, extensions.application))
      .leftJoin(organisations, eq(organisations.id, applications.organisation))
      .leftJoin(persons, eq(persons.id, applications.person))
      .where(and(isNull(extensions.decidedAt), waits, not(barredFrom(reader))))
      .orderBy(asc(extensions.dueOn), asc(extensions.id))
      .limit(500),
  )
}
export type AskedExtension = Awaited<ReturnType<typeof listAsked>>[number]
