import 'server-only'
import { desc, eq, inArray } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { staff } from '../../../people/tables'
import { inTown } from '../../../town'
import { presentToday } from '../../absences/reads'
import { cases } from '../../cases/tables'
import { topics, units } from '../../topics/tables'
import { rulesInForce } from '../reads'
import { type Matter, route, type Trace } from '../rules'
import { routingTraces } from '../tables'

/** What routing looks at, of cases or of one. */
export const matter = {
  topic: topics.code,
  kind: cases.kind,
  text: cases.text,
  place: cases.place,
  at: cases.createdAt,
  topicUnit: topics.unit,
}

/** Where the rules of this moment send a case; null where there is no such case. */
export async function routeNow(tx: Transaction, id: string): Promise<Trace | null> {
  const [found] = await tx
    .select(matter)
    .from(cases)
    .innerJoin(topics, eq(topics.id, cases.topic))
    .where(eq(cases.id, id))
  if (!found) return null
  const trace = route(await rulesInForce(tx), found satisfies Matter)
  if (!trace.handler) return trace
  const { handler, steps } = await presentToday(tx, trace.handler)
  return { ...trace, handler, standIns: steps }
}

/** Why a case came where it first came, or last came by the rules, and where the rules would send it now. */
export function findTrace(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [[stored], now] = await Promise.all([
      tx
        .select({ trace: routingTraces.trace, at: routingTraces.createdAt })
        .from(routingTraces)
        .where(eq(routingTraces.case, id))
        .orderBy(desc(routingTraces.createdAt))
        .limit(1),
      routeNow(tx, id),
    ])
    if (!now) return null
    const [was, would] = await Promise.all([stored ? named(tx, stored.trace) : null, named(tx, now)])
    return { stored: stored && was ? { ...stored, ...was } : null, now: { trace: now, ...would } }
  })
}

async function named(tx: Transaction, { unit, handler, standIns = [] }: Trace) {
  const people = [...(handler ? [handler] : []), ...standIns.flatMap((step) => [step.staff, step.substitute])]
  const [[to], members] = await Promise.all([
    tx.select({ name: units.name }).from(units).where(eq(units.id, unit)),
    people.length ? tx.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, people)) : [],
  ])
  const nameOf = (id: string | null) => members.find((member) => member.id === id)?.name ?? null
  return {
    unitName: to?.name ?? {},
    handlerName: nameOf(handler),
    standIns: standIns.map(({ staff: away, substitute, until }) => ({
      name: nameOf(away) ?? '',
      substitute: nameOf(substitute) ?? '',
      until,
    })),
  }
}
