import 'server-only'
import { and, asc, desc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { Transaction } from '../../../client'
import type { ApplicationState } from '../../applications/input'
import { applications, submissions } from '../../applications/tables'
import { eligibilities } from '../../checks/tables'
import { decisions } from '../../decisions/tables'
import type { Answers } from '../../forms/input'
import { type FinalPoints, finalPointsIn } from '../../scorings/reads'
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
 * Who a call's pot is divided among: its applications that have been found eligible, each as it was sent last, with its final
 * points and what was granted last year. `open`: its scoring is not finished.
 */
export async function gatheredIn(
  tx: Transaction,
  call: { id: string; previous: string | null },
  { formula, unaskedCents }: Adopted,
) {
  const rows = await applicationsIn(tx, call.id)
  const ids = rows.map(({ id }) => id)
  const [answers, points, granted] = [
    await answersIn(tx, ids),
    formula.kind === 'scored' ? await finalPointsIn(tx, call.id) : [],
    await lastYearIn(tx, call.previous),
  ]
  const keys = countsOf(formula)
  const scored = new Map(points.map((final) => [final.application, final]))
  return rows.map(({ state, ...row }): Gathered => {
    return {
      state,
      open: formula.kind === 'scored' && !scored.has(row.id),
      applicant: {
        ...{ id: row.id, number: row.number ?? '', receivedAt: (row.submittedAt ?? row.createdAt).toISOString() },
        ...{ appliedCents: unaskedCents ?? row.appliedCents ?? 0, costsCents: row.costsCents },
        lastYearCents: granted.get(row.organisation ?? row.person ?? '') ?? null,
        measured: { counts: countsIn(answers.get(row.id) ?? {}, keys), ...pointsOf(scored.get(row.id)) },
      },
    }
  })
}

/** What each assessor gave; and where their mean has been set aside by hand, what was set. */
function pointsOf(final: FinalPoints | undefined) {
  const scorings = final?.scorings.map((one) => ({ ...one })) ?? []
  return { scorings, ...(final?.reason && { setHundredths: final.hundredths }) }
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

/** Numbers as they are, a yes as one. */
const countsIn = (answers: Answers, keys: readonly string[]) =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const answer = answers[key] === true ? 1 : answers[key]
      return typeof answer === 'number' && answer >= 0 ? [[key, Math.min(Math.trunc(answer), 100_000_000)]] : []
    }),
  )

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
