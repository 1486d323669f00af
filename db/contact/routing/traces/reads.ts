import 'server-only'
import { desc, eq } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { staff } from '../../../people/tables'
import { inTown } from '../../../town'
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
  return found ? route(await rulesInForce(tx), found satisfies Matter) : null
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

async function named(tx: Transaction, { unit, handler }: Trace) {
  const [[to], [member]] = await Promise.all([
    tx.select({ name: units.name }).from(units).where(eq(units.id, unit)),
    handler ? tx.select({ name: staff.name }).from(staff).where(eq(staff.id, handler)) : [],
  ])
  return { unitName: to?.name ?? {}, handlerName: member?.name ?? null }
}
