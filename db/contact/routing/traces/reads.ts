import 'server-only'
import { desc, eq, inArray, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { staff } from '../../../people/tables'
import { inTown } from '../../../town'
import { presentToday } from '../../absences/reads'
import { areasIn } from '../../areas/reads'
import { cases } from '../../cases/tables'
import { caseAnswers } from '../../questions/answers/tables'
import { receivers } from '../../receivers/tables'
import { topics, units } from '../../topics/tables'
import { rulesInForce } from '../reads'
import { route, type Trace } from '../rules'
import { routingTraces } from '../tables'
import { matterOf } from './rules'

/** What routing looks at, of cases or of one. */
export const matter = {
  topic: topics.code,
  kind: cases.kind,
  text: cases.text,
  place: cases.place,
  latitude: cases.latitude,
  longitude: cases.longitude,
  answers: sql<string[]>`array(
    select a.code || '=' || (chosen #>> '{}') from ${caseAnswers} a, jsonb_path_query(a."values", '$[*].key') chosen
     where a."case" = ${cases.id})`,
  at: cases.createdAt,
  topicUnit: topics.unit,
}

/** Where the rules of this moment send a case; null where there is no such case. */
export async function routeNow(tx: Transaction, id: string): Promise<Trace | null> {
  const [found] = await tx
    .select({ ...matter, municipality: cases.municipality })
    .from(cases)
    .innerJoin(topics, eq(topics.id, cases.topic))
    .where(eq(cases.id, id))
  if (!found) return null
  const [rules, areas] = await Promise.all([rulesInForce(tx), areasIn(tx, found.municipality)])
  const trace = route(rules, matterOf(found, areas))
  if (!trace.handler) return trace
  const { handler, steps } = await presentToday(tx, trace.handler)
  return { ...trace, handler, standIns: steps }
}

const run = {
  trace: routingTraces.trace,
  at: routingTraces.createdAt,
  cause: routingTraces.cause,
  outcome: routingTraces.outcome,
}

/** The last time the rules were run on a case. */
export async function lastRun(tx: Transaction, id: string) {
  const [row] = await tx
    .select(run)
    .from(routingTraces)
    .where(eq(routingTraces.case, id))
    .orderBy(desc(routingTraces.createdAt))
    .limit(1)
  return row ?? null
}

/** So many times are told of; a case is not moved about more. */
const mostRuns = 20

export type Why = NonNullable<Awaited<ReturnType<typeof findTrace>>>

/** Why a case is where it is: every time the rules were run on it, the last first, and where they would send it now. */
export function findTrace(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [rows, now] = await Promise.all([
      tx
        .select({ ...run, by: staff.name })
        .from(routingTraces)
        .leftJoin(staff, eq(staff.id, routingTraces.staff))
        .where(eq(routingTraces.case, id))
        .orderBy(desc(routingTraces.createdAt))
        .limit(mostRuns),
      routeNow(tx, id),
    ])
    if (!now) return null
    const names = await namesFor(tx, [now, ...rows.map(({ trace }) => trace)])
    const runs = rows.map((row) => ({ ...row, ...named(row.trace, names) }))
    return { stored: runs[0] ?? null, runs, now: { trace: now, ...named(now, names) } }
  })
}

type Names = Awaited<ReturnType<typeof namesFor>>

async function namesFor(tx: Transaction, traces: readonly Trace[]) {
  const people = traces.flatMap(({ handler, standIns = [] }) => [
    ...(handler ? [handler] : []),
    ...standIns.flatMap((step) => [step.staff, step.substitute]),
  ])
  const outside = traces.flatMap(({ receiver }) => receiver ?? [])
  const [offices, members, companies] = await Promise.all([
    tx.select({ id: units.id, name: units.name }).from(units),
    people.length ? tx.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, people)) : [],
    outside.length
      ? tx.select({ id: receivers.id, name: receivers.name }).from(receivers).where(inArray(receivers.id, outside))
      : [],
  ])
  return { units: offices, others: [...members, ...companies] }
}

function named({ unit, handler, receiver, standIns = [] }: Trace, { units: offices, others }: Names) {
  const nameOf = (id: string | null | undefined) => others.find((one) => one.id === id)?.name ?? null
  return {
    unitName: offices.find(({ id }) => id === unit)?.name ?? {},
    handlerName: nameOf(handler),
    receiverName: nameOf(receiver),
    standIns: standIns.map(({ staff: away, substitute, until }) => ({
      name: nameOf(away) ?? '',
      substitute: nameOf(substitute) ?? '',
      until,
    })),
  }
}
