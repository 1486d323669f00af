import 'server-only'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { GrantOfficer } from '../../actors'
import type { Transaction } from '../../client'
import { inTown } from '../../town'
import { applications } from '../applications/tables'
import { versionsIn } from '../calls/reads'
import { barredFrom, isBarred } from '../ties/reads'
import type { Given } from './input'
import { hundredthsOf, meanOf, type Weight } from './rules'
import { finalPointRows, scorings } from './tables'

export type FinalPoints = {
  readonly application: string
  /** Hundredths of a weighted point. */
  readonly hundredths: number
  /** What the assessors' mean is. */
  readonly meanHundredths: number
  /** The same as the points, exact: for what divides money by it. */
  readonly weight: Weight
  /** Why they are not the mean of the assessors'; null where they are. */
  readonly reason: string | null
  /** Criterion to points, of each assessor. */
  readonly scorings: readonly Readonly<Record<string, number>>[]
}

/**
 * The final points of a call's applications whose assessors have all locked theirs, without those that whoever asks is disqualified from. What is
 * not finished is in no list, so that nobody learns of points before their own are locked.
 */
export function finalPoints(officer: GrantOfficer, call: string): Promise<FinalPoints[]> {
  return inTown(officer, async (tx) => {
    const mine = await tx
      .select({ id: applications.id })
      .from(applications)
      .where(and(eq(applications.call, call), sql`not ${barredFrom(officer)}`))
    const open = new Set(mine.map(({ id }) => id))
    return (await finalPointsIn(tx, call)).filter(({ application }) => open.has(application))
  })
}

/** The same of every application of a call, for what computes with all of them. */
export async function finalPointsIn(tx: Transaction, call: string): Promise<FinalPoints[]> {
  const rows = await panelsIn(tx, call)
  const changed = await changesIn(
    tx,
    rows.map(({ application }) => application),
  )
  const panels = Map.groupBy(rows, ({ application }) => application)
  return [...panels].flatMap(([application, panel]) => {
    const criteria = panel[0]?.scoring?.criteria
    if (!criteria || panel.some(({ lockedAt }) => lockedAt === null)) return []
    const mean = meanOf(
      criteria,
      panel.map(({ points }) => points),
    )
    const change = changed.get(application)
    const weight = change ? { sum: change.hundredths, panel: 100 } : mean
    const given = panel.map(({ points }) => pointsOf(points))
    const reason = change?.reason ?? null
    const hundredths = { hundredths: hundredthsOf(weight), meanHundredths: hundredthsOf(mean) }
    return [{ application, ...hundredths, weight, reason, scorings: given }]
  })
}

const pointsOf = (given: Given) =>
  Object.fromEntries(Object.entries(given).map(([key, { points }]) => [key, points ?? 0]))

/** Those who score each application; who has been found disqualified is not among them, whatever they have given. */
async function panelsIn(tx: Transaction, call: string) {
  const rows = await tx
    .select({
      ...{ application: scorings.application, version: applications.callVersion },
      ...{ points: scorings.points, lockedAt: scorings.lockedAt },
    })
    .from(scorings)
    .innerJoin(applications, eq(applications.id, scorings.application))
    .where(
      and(
        eq(applications.call, call),
        inArray(applications.state, ['scoring', 'proposed', 'decided']),
        sql`not ${isBarred(sql`scorings.assessor`)}`,
      ),
    )
    .orderBy(asc(applications.number), asc(scorings.createdAt), asc(scorings.id))
  const contents = await versionsIn(
    tx,
    rows.map(({ version }) => version),
  )
  return rows.map(({ version, ...row }) => ({ ...row, scoring: contents.get(version)?.scoring }))
}

/** Points that somebody has set by hand, the latest of each application. */
export async function changesIn(tx: Transaction, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, typeof finalPointRows.$inferSelect>()
  const rows = await tx
    .selectDistinctOn([finalPointRows.application])
    .from(finalPointRows)
    .where(inArray(finalPointRows.application, [...new Set(ids)]))
    .orderBy(finalPointRows.application, desc(finalPointRows.createdAt))
  return new Map(rows.map((row) => [row.application, row]))
}
