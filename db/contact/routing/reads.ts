import 'server-only'
import { and, arrayContains, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Officer, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { desks, staff } from '../../people/tables'
import { inTown } from '../../town'
import { receivers } from '../receivers/tables'
import { units } from '../topics/tables'
import { routingRules } from './tables'

const conditions = {
  id: routingRules.id,
  name: routingRules.name,
  topics: routingRules.topics,
  kind: routingRules.kind,
  areas: routingRules.areas,
  places: routingRules.places,
  keywords: routingRules.keywords,
  answers: routingRules.answers,
  days: routingRules.days,
  hourFrom: routingRules.hourFrom,
  hourUntil: routingRules.hourUntil,
  unit: routingRules.unit,
  priority: routingRules.priority,
}

const inForce = isNull(routingRules.retiredAt)
export const inOrder = [asc(routingRules.position), asc(routingRules.createdAt), asc(routingRules.id)]

/** The rules in force, in the order they are tried. Whoever has left the desk gets no more cases, and nobody out of use is suggested. */
export function rulesInForce(tx: Transaction) {
  return tx
    .select({ ...conditions, handler: desks.staff, receiver: receivers.id })
    .from(routingRules)
    .leftJoin(desks, and(eq(desks.staff, routingRules.handler), eq(desks.desk, 'contact')))
    .leftJoin(receivers, and(eq(receivers.id, routingRules.receiver), isNull(receivers.retiredAt)))
    .where(inForce)
    .orderBy(...inOrder)
}

/** Whether cases of a topic are likely to go to somebody outside the town: a rule for it names one. */
export function isLikelyOutside(visitor: Visitor<'contact'>, topic: string): Promise<boolean> {
  return inTown(visitor, async (tx) => {
    const rules = tx
      .select({ id: routingRules.id })
      .from(routingRules)
      .innerJoin(receivers, and(eq(receivers.id, routingRules.receiver), isNull(receivers.retiredAt)))
      .where(and(inForce, arrayContains(routingRules.topics, [topic])))
    return (await tx.$count(rules.as('rules'))) > 0
  })
}

const atDesk = {
  ...conditions,
  handler: routingRules.handler,
  version: routingRules.version,
  unitName: units.name,
  handlerName: staff.name,
  /** A rule still names somebody who no longer works at the desk. */
  handlerGone: sql<boolean>`${routingRules.handler} is not null and ${desks.staff} is null`,
  receiver: routingRules.receiver,
  receiverName: receivers.name,
  /** A rule still names somebody to whom nothing is passed on any more. */
  receiverGone: sql<boolean>`${receivers.retiredAt} is not null`,
}

function listed(tx: Transaction) {
  return tx
    .select(atDesk)
    .from(routingRules)
    .innerJoin(units, eq(units.id, routingRules.unit))
    .leftJoin(staff, eq(staff.id, routingRules.handler))
    .leftJoin(desks, and(eq(desks.staff, routingRules.handler), eq(desks.desk, 'contact')))
    .leftJoin(receivers, eq(receivers.id, routingRules.receiver))
}

export type RuleAtDesk = Awaited<ReturnType<typeof listRules>>['rules'][number]

/** The list at the desk. `seen` changes with every change of any rule. */
export function listRules(officer: Officer<'contact'>) {
  return inTown(officer, async (tx) => {
    const [rules, seen] = await Promise.all([
      listed(tx)
        .where(inForce)
        .orderBy(...inOrder),
      listVersion(tx),
    ])
    return { rules, seen }
  })
}

export async function listVersion(tx: Transaction): Promise<number> {
  const [row] = await tx
    .select({ seen: sql<number>`coalesce(sum(${routingRules.version}), 0)::int` })
    .from(routingRules)
  return row?.seen ?? 0
}

export function findRule(officer: Officer<'contact'>, id: string): Promise<RuleAtDesk | null> {
  return inTown(officer, async (tx) => {
    const [rule] = await listed(tx).where(and(inForce, eq(routingRules.id, id)))
    return rule ?? null
  })
}
