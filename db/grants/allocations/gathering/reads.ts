import 'server-only'
import { and, asc, desc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { Transaction } from '../../../client'
import type { ApplicationState } from '../../applications/input'
import { applications, submissions } from '../../applications/tables'
import { eligibilities } from '../../checks/tables'
import { decisions } from '../../decisions/tables'
import type { Answers } from '../../forms/input'
import { calibrations, scorings } from '../../scorings/tables'
import type { Applicant } from '../input'
import type { Adopted } from '../scenarios/rules'
import { countsOf } from '../scenarios/rules'

/** An applicant of a call's pot, with how their application stands. */
export type Gathered = { readonly applicant: Applicant; readonly state: ApplicationState; readonly open: boolean }

const takingPart = ['eligible', 'scoring', 'proposed', 'decided'] as const

/** Found eligible last, or never judged otherwise. */
const isEligible = sql`coalesce((select e.eligible from ${eligibilities} e where e.application = ${applications.id}
  order by e.created_at desc limit 1), true)`

/**
 * Who a call's pot is divided among: its applications that have been found eligible, each as it was sent last, with the points of locked
 * scorings and what was granted last year. `open`: some scoring of it is not locked yet, or there is none.
 */
export async function gatheredIn(tx: Transaction, call: { id: string; previous: string | null }, { formula }: Adopted) {
  const rows = await applicationsIn(tx, call.id)
  const ids = rows.map(({ id }) => id)
  const [answers, points, granted] = [
    await answersIn(tx, ids),
    formula.kind === 'scored' ? await scoringsIn(tx, call.id) : new Map<string, Panel>(),
    await lastYearIn(tx, call.previous),
  ]
  const keys = countsOf(formula)
  return rows.map(({ state, ...row }): Gathered => {
    const panel = points.get(row.id)
    return {
      state,
      open: formula.kind === 'scored' && (!panel || panel.open || panel.scorings.length === 0),
      applicant: {
        ...{ id: row.id, number: row.number ?? '', receivedAt: (row.submittedAt ?? row.createdAt).toISOString() },
        ...{ appliedCents: row.appliedCents ?? 0, costsCents: row.costsCents },
        lastYearCents: granted.get(row.organisation ?? row.person ?? '') ?? null,
        measured: { counts: countsIn(answers.get(row.id) ?? {}, keys), scorings: panel?.scorings ?? [] },
      },
    }
  })
}

function applicationsIn(tx: Transaction, call: string) {
  return tx
    .select({
      ...{ id: applications.id, number: applications.number, state: applications.state },
      ...{ submittedAt: applications.submittedAt, createdAt: applications.createdAt },
      ...{ appliedCents: applications.appliedCents, costsCents: applications.costsCents },
      ...{ organisation: applications.organisation, person: applications.person },
    })
    .from(applications)
    .where(
      and(
        eq(applications.call, call),
        ne(applications.channel, 'trial'),
        isNotNull(applications.number),
        inArray(applications.state, [...takingPart]),
        isEligible,
      ),
    )
    .orderBy(asc(applications.number))
}

async function answersIn(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, Answers>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectDistinctOn([submissions.application], { id: submissions.application, answers: submissions.answers })
    .from(submissions)
    .where(inArray(submissions.application, [...ids]))
    .orderBy(submissions.application, desc(submissions.number))
  return new Map(rows.map(({ id, answers }) => [id, answers]))
}

const countsIn = (answers: Answers, keys: readonly string[]) =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const answer = answers[key]
      return typeof answer === 'number' && answer >= 0 ? [[key, Math.min(Math.trunc(answer), 100_000_000)]] : []
    }),
  )

type Panel = { readonly scorings: Record<string, number>[]; readonly open: boolean }

/** Locked scorings with what calibration has made of them, in the order of their rows; and whether some are still being written. */
async function scoringsIn(tx: Transaction, call: string): Promise<Map<string, Panel>> {
  const rows = await tx
    .select({ scoring: scorings })
    .from(scorings)
    .innerJoin(applications, eq(applications.id, scorings.application))
    .where(eq(applications.call, call))
    .orderBy(asc(scorings.createdAt), asc(scorings.id))
  const changed = await calibratedIn(tx, call)
  const panels = new Map<string, { scorings: Record<string, number>[]; open: boolean }>()
  for (const { scoring } of rows) {
    const panel = panels.get(scoring.application) ?? { scorings: [], open: false }
    panels.set(scoring.application, panel)
    if (!scoring.lockedAt) panel.open = true
    else panel.scorings.push({ ...numbersOf(scoring.points), ...changed.get(scoring.id) })
  }
  return panels
}

const numbersOf = (points: typeof scorings.$inferSelect.points) =>
  Object.fromEntries(Object.entries(points).map(([criterion, { points: given }]) => [criterion, given]))

async function calibratedIn(tx: Transaction, call: string) {
  const rows = await tx
    .select({ scoring: calibrations.scoring, criterion: calibrations.criterion, after: calibrations.after })
    .from(calibrations)
    .innerJoin(scorings, eq(scorings.id, calibrations.scoring))
    .innerJoin(applications, eq(applications.id, scorings.application))
    .where(eq(applications.call, call))
    .orderBy(asc(calibrations.createdAt))
  const changed = new Map<string, Record<string, number>>()
  for (const { scoring, criterion, after } of rows)
    changed.set(scoring, { ...changed.get(scoring), [criterion]: after })
  return changed
}

const standing = ['made', 'notified', 'final', 'appealed', 'upheld', 'court'] as const

/** What each applicant was granted in last year's call, by organisation or person. */
async function lastYearIn(tx: Transaction, call: string | null): Promise<ReadonlyMap<string, number>> {
  if (!call) return new Map()
  const whose = sql<string>`coalesce(${applications.organisation}, ${applications.person})::text`
  const rows = await tx
    .select({ whose, cents: sql<number>`sum(${decisions.grantedCents})::bigint`.mapWith(Number) })
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.application))
    .where(and(eq(applications.call, call), inArray(decisions.state, [...standing]), sql`${whose} is not null`))
    .groupBy(whose)
  return new Map(rows.map(({ whose: id, cents }) => [id, cents]))
}
