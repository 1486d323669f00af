import 'server-only'
import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { noteOpening } from '@/db/grants/applications/handling/reads'
import { applicantName } from '@/db/grants/applications/names/reads'
import { byPost } from '@/db/grants/applications/notices/reads'
import { applications } from '@/db/grants/applications/tables'
import { type AwardRow, awardRows } from '@/db/grants/awards/reads'
import { awards } from '@/db/grants/awards/tables'
import { decisions } from '@/db/grants/decisions/tables'
import { answersIn, type RecoveryAnswer } from '@/db/grants/recoveries/hearings/reads'
import { refund } from '@/db/grants/recoveries/refunded/reads'
import { type Ground, type NoSetOff, noSetOff } from '@/db/grants/recoveries/rules'
import { recoveries, recoveryEvents } from '@/db/grants/recoveries/tables'
import { notDisqualified } from '@/db/grants/ties/reads'
import { organisations } from '@/db/people/organisations/tables'
import { persons, staff } from '@/db/people/tables'
import { inTown } from '@/db/town'

type Reader = GrantOfficer<'prepare' | 'decide' | 'pay' | 'audit'>

const rowsIn = (tx: Transaction) =>
  tx
    .select({
      ...{ id: recoveries.id, state: recoveries.state, words: recoveries.words, cents: recoveries.cents },
      ...{
        ground: sql<Ground>`${recoveries.ground}`,
        hearingUntil: recoveries.hearingUntil,
        hearingAt: recoveries.hearingAt,
      },
      ...{ decision: recoveries.decision, reference: recoveries.reference, invoiceDueOn: recoveries.invoiceDueOn },
      ...{ ruling: recoveries.ruling, rulingState: decisions.state },
      ...{
        openedAt: recoveries.createdAt,
        answers: sql<number>`(select count(*)::int from recovery_answers a where a.recovery = ${recoveries.id})`,
        byPost,
        openedBy: recoveries.openedBy,
        opener: staff.name,
        settledCents: recoveries.settledCents,
        waitsNew: sql<boolean>`(${recoveries.ground} = 'changed' and exists (select from decisions d
          where d.application = ${recoveries.application} and d.outcome not in ('recovered', 'spared') and d.state not in ('changed', 'final')))`,
        version: recoveries.version,
        refund,
        award: recoveries.award,
        offsetAgainst: recoveries.offsetAgainst,
      },
      ...{
        number: sql<string>`coalesce(${applications.number}, '–')`,
        applicant: applicantName,
        application: applications.id,
      },
    })
    .from(recoveries)
    .innerJoin(applications, eq(applications.id, recoveries.application))
    .leftJoin(decisions, eq(decisions.id, recoveries.ruling))
    .leftJoin(staff, eq(staff.id, recoveries.openedBy))
    .leftJoin(organisations, eq(organisations.id, applications.organisation))
    .leftJoin(persons, eq(persons.id, applications.person))
    .$dynamic()

export type RecoveryRow = Awaited<ReturnType<typeof rowsIn>>[number]

/** All recoveries, those that still ask for something first. */
export function listRecoveries(reader: Reader): Promise<RecoveryRow[]> {
  const ended = sql`${recoveries.state} in ('settled', 'dropped')`
  return inTown(reader, (tx) => rowsIn(tx).orderBy(ended, desc(recoveries.createdAt)).limit(300))
}

export type RecoveryEvent = { id: string; at: Date; to: RecoveryRow['state']; note: string | null; by: string | null }

/** What one page shows of a recovery. */
export type RecoverySheet = {
  recovery: RecoveryRow
  answers: RecoveryAnswer[]
  events: RecoveryEvent[]
  /** Payable awards of the same applicant, and why it cannot be set off against some of them. */
  awards: (AwardRow & { noSetOff: NoSetOff | null })[]
}

/**
 * One recovery with what was answered, what has happened, and payable awards of the same applicant that it may be set off against or not; null when there is none.
 * Opening it is journalled. Refuses: ties.disqualified.
 */
export function readRecovery(reader: Reader, id: string): Promise<RecoverySheet | null> {
  return inTown(reader, async (tx) => {
    const [recovery] = await rowsIn(tx).where(eq(recoveries.id, id))
    if (!recovery) return null
    await notDisqualified(tx, reader, recovery.application)
    await noteOpening(tx, reader, recovery.application)
    const events = await tx
      .select({
        id: recoveryEvents.id,
        at: recoveryEvents.createdAt,
        to: recoveryEvents.to,
        note: recoveryEvents.note,
        by: staff.name,
      })
      .from(recoveryEvents)
      .leftJoin(staff, eq(staff.id, recoveryEvents.staff))
      .where(eq(recoveryEvents.recovery, id))
      .orderBy(asc(recoveryEvents.createdAt))
    const theirs = sql`${awards.state} = 'payable' and exists (
      select 1 from applications o where o.id = ${recovery.application}
        and (o.id = ${applications.id} or o.organisation = ${applications.organisation} or (o.organisation is null and ${applications.organisation} is null and o.person = ${applications.person})))`
    const payable = await awardRows(tx, theirs)
    return {
      ...{ recovery, answers: await answersIn(tx, [id]), events },
      awards: payable.map((award) => ({ ...award, noSetOff: noSetOff(recovery, award) })),
    }
  })
}

/** Paid awards that money may be asked back of. */
export function listPaid(reader: Reader): Promise<AwardRow[]> {
  return inTown(reader, (tx) => awardRows(tx, and(eq(awards.state, 'paid'), ne(awards.part, 'refund'))))
}
