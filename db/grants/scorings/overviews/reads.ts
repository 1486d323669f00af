import 'server-only'
import { and, asc, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { GrantOfficer, Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { recordDaily } from '../../../journal/writes'
import { organisations } from '../../../people/organisations/tables'
import { persons, staff } from '../../../people/tables'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { noteOpening } from '../../applications/handling/reads'
import { applicantName } from '../../applications/names/reads'
import { deskPapersOf } from '../../applications/papers/reads'
import { latestSubmission } from '../../applications/submissions/reads'
import { applications } from '../../applications/tables'
import { versionsIn } from '../../calls/reads'
import { calls, callVersions } from '../../calls/tables'
import { barredFrom, isBarred, notDisqualified } from '../../ties/reads'
import { finalPointsIn } from '../reads'
import { weightedOf } from '../rules'
import { calibrations, scorings } from '../tables'
import { veiledFrom } from '../veils/reads'

const scored = ['scoring', 'proposed', 'decided'] as const
const hasSeat = isBarred(sql`scorings.assessor`)

/** The applications I am to score, those that wait first. Of a blind call I learn the applicant when I have locked mine. */
export function listMyScorings(assessor: GrantOfficer<'assess'>) {
  return inTown(assessor, async (tx) => {
    const rows = await tx
      .select({
        ...{ application: applications.id, number: applications.number, state: applications.state },
        ...{ purpose: applications.purpose, version: applications.callVersion, points: scorings.points },
        ...{ lockedAt: scorings.lockedAt, veiled: veiledFrom(assessor), applicant: applicantName },
      })
      .from(scorings)
      .innerJoin(applications, eq(applications.id, scorings.application))
      .leftJoin(organisations, eq(organisations.id, applications.organisation))
      .leftJoin(persons, eq(persons.id, applications.person))
      .where(
        and(
          eq(scorings.assessor, assessor.staff.id),
          inArray(applications.state, [...scored]),
          sql`not ${barredFrom(assessor)}`,
        ),
      )
      .orderBy(sql`${scorings.lockedAt} is not null`, asc(applications.number))
      .limit(500)
    const contents = await versionsIn(
      tx,
      rows.map(({ version }) => version),
    )
    return rows.map(({ applicant, veiled, version, points, ...row }) => ({
      ...{ ...row, applicant: veiled ? null : applicant, call: contents.get(version)?.name ?? {} },
      isBegun: Object.keys(points).length > 0,
    }))
  })
}
export type MyScoring = Awaited<ReturnType<typeof listMyScorings>>[number]

/** How many applications wait for whoever asks to score them. */
export function countMyScorings(officer: Officer<'grants'>): Promise<number> {
  return inTown(officer, async (tx) => {
    const [row] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(scorings)
      .innerJoin(applications, eq(applications.id, scorings.application))
      .where(
        and(
          eq(scorings.assessor, officer.staff.id),
          isNull(scorings.lockedAt),
          eq(applications.state, 'scoring'),
          sql`not ${barredFrom(officer)}`,
        ),
      )
    return row?.count ?? 0
  })
}

/** One application for its assessor: what was sent, their own points, and the others' once theirs are locked. Refuses: gone, ties.disqualified. */
export function openScoring(assessor: GrantOfficer<'assess'>, id: string) {
  return inTown(assessor, async (tx) => {
    await notDisqualified(tx, assessor, id)
    const [found] = await tx
      .select({
        ...{ application: applications, call: callVersions.content, mine: scorings },
        ...{ veiled: veiledFrom(assessor), applicant: applicantName },
      })
      .from(scorings)
      .innerJoin(applications, eq(applications.id, scorings.application))
      .innerJoin(callVersions, eq(callVersions.id, applications.callVersion))
      .leftJoin(organisations, eq(organisations.id, applications.organisation))
      .leftJoin(persons, eq(persons.id, applications.person))
      .where(
        and(
          eq(applications.id, id),
          eq(scorings.assessor, assessor.staff.id),
          inArray(applications.state, [...scored]),
        ),
      )
    if (!found) throw new Refusal('gone')
    const [sent, papers, others, changes] = await Promise.all([
      latestSubmission(tx, id),
      deskPapersOf(tx, id),
      found.mine.lockedAt ? othersIn(tx, id, assessor.staff.id) : Promise.resolve(null),
      found.mine.lockedAt ? changesIn(tx, id) : Promise.resolve([]),
    ])
    await noteOpening(tx, assessor, id)
    const { veiled, applicant, ...rest } = found
    return { ...rest, applicant: veiled ? null : applicant, answers: sent?.answers ?? {}, papers, others, changes }
  })
}
export type OpenScoring = Awaited<ReturnType<typeof openScoring>>

/** What the other assessors have locked; what they have not is not told of. */
function othersIn(tx: Transaction, id: string, own: string) {
  return tx
    .select({ assessor: staff.name, points: scorings.points })
    .from(scorings)
    .innerJoin(staff, eq(staff.id, scorings.assessor))
    .innerJoin(applications, eq(applications.id, scorings.application))
    .where(
      and(
        eq(scorings.application, id),
        ne(scorings.assessor, own),
        sql`${scorings.lockedAt} is not null and not ${hasSeat}`,
      ),
    )
    .orderBy(asc(staff.name))
}

/** Changes of locked points, the latest first. */
function changesIn(tx: Transaction, id: string) {
  return tx
    .select({
      ...{ id: calibrations.id, at: calibrations.createdAt, by: staff.name, criterion: calibrations.criterion },
      ...{ before: calibrations.before, after: calibrations.after, reason: calibrations.reason },
    })
    .from(calibrations)
    .innerJoin(scorings, eq(scorings.id, calibrations.scoring))
    .innerJoin(staff, eq(staff.id, calibrations.changedBy))
    .where(eq(scorings.application, id))
    .orderBy(desc(calibrations.createdAt))
}

export type Seat = {
  readonly assessor: string
  readonly name: string
  /** Weighted points; null while they are not locked. */
  readonly total: number | null
}

/**
 * The scorings of a call, application by application. Whoever has a seat of their own at one and has not locked it yet sees there neither points nor
 * who has locked, and it takes part in no mean and no order. Journalled.
 */
export function openOverview(officer: GrantOfficer, slug: string) {
  return inTown(officer, async (tx) => {
    const [call] = await tx.select().from(calls).where(eq(calls.slug, slug))
    if (!call) throw new Refusal('gone')
    await recordDaily(tx, officer, { action: 'scoring.overviewRead', object: `call:${call.id}` })
    const [rows, finals] = await Promise.all([seatsIn(tx, officer, call.id), finalPointsIn(tx, call.id)])
    const byApplication = Map.groupBy(rows, ({ id }) => id)
    const finalOf = new Map(finals.map((final) => [final.application, final]))
    const scoredRows = [...byApplication.values()].flatMap((seats) => {
      const [first] = seats
      if (!first) return []
      const { id, number, applicant, veiled, state, criteria } = first
      const isHidden = seats.some(({ assessor, lockedAt }) => assessor === officer.staff.id && lockedAt === null)
      const final = isHidden ? null : (finalOf.get(id) ?? null)
      return [
        {
          ...{ id, number, state, isHidden, final, criteria, applicant: veiled ? null : applicant },
          seats: seats.flatMap(({ assessor, name, points, lockedAt }): Seat[] => {
            const total = isHidden || lockedAt === null ? null : weightedOf(criteria, points ?? {})
            return assessor && name ? [{ assessor, name, total }] : []
          }),
        },
      ]
    })
    return { call: call.draft, rows: scoredRows }
  })
}
export type Overview = Awaited<ReturnType<typeof openOverview>>
export type OverviewRow = Overview['rows'][number]

/** Every application that is scored and open to the reader, with its assessors; one without any stands there too. */
export async function seatsIn(tx: Transaction, officer: GrantOfficer, call: string) {
  const rows = await tx
    .select({
      ...{ id: applications.id, number: applications.number, state: applications.state, applicant: applicantName },
      ...{ veiled: veiledFrom(officer), version: applications.callVersion, assessor: scorings.assessor },
      ...{ name: staff.name, points: scorings.points, lockedAt: scorings.lockedAt },
    })
    .from(applications)
    .leftJoin(organisations, eq(organisations.id, applications.organisation))
    .leftJoin(persons, eq(persons.id, applications.person))
    .leftJoin(scorings, and(eq(scorings.application, applications.id), sql`not ${hasSeat}`))
    .leftJoin(staff, eq(staff.id, scorings.assessor))
    .where(and(eq(applications.call, call), inArray(applications.state, [...scored]), sql`not ${barredFrom(officer)}`))
    .orderBy(asc(applications.number), asc(staff.name))
  const contents = await versionsIn(
    tx,
    rows.map(({ version }) => version),
  )
  return rows.map(({ version, ...row }) => ({ ...row, criteria: contents.get(version)?.scoring?.criteria ?? [] }))
}
