import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Locale } from '@/tenants/municipality'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { finnishDay } from '../../fields'
import { staff } from '../../people/tables'
import { inTown } from '../../town'
import type { PlanWords } from '../cases/plans/rules'
import { type Disputable, ends, isDisputable, type State } from '../cases/rules'
import { caseEvents, cases, reporters } from '../cases/tables'
import { templates } from '../templates/tables'
import { topics, units } from '../topics/tables'
import type { Told } from './input'
import { type Common, type Facts, planFor, silentLanguages } from './rules'
import { caseBulkItems, caseBulks } from './tables'

const joined = alias(cases, 'joined_case')

const reached = sql<boolean>`exists (select from ${reporters} where ${reporters.case} = ${cases.id}
  and num_nonnulls(${reporters.person}, ${reporters.email}, ${reporters.phone}) > 0)`

const lastEnd = sql<State | null>`(select ${caseEvents.to} from ${caseEvents} where ${caseEvents.case} = ${cases.id}
  and ${caseEvents.kind} = 'moved' and ${caseEvents.to} in (${sql.join(
    ends.map((end) => sql`${end}`),
    sql`, `,
  )}) order by ${caseEvents.createdAt} desc limit 1)`

const shape = {
  item: caseBulkItems.id,
  seen: caseBulkItems.version,
  outcome: caseBulkItems.outcome,
  claimedAt: caseBulkItems.claimedAt,
  id: cases.id,
  reference: cases.reference,
  text: cases.text,
  version: cases.version,
  state: cases.state,
  locale: cases.locale,
  kind: cases.kind,
  main: cases.main,
  topic: topics.name,
  topicCode: topics.code,
  unit: cases.unit,
  unitName: units.name,
  handler: cases.handler,
  handlerName: staff.name,
  reachable: reached,
  /** How many have joined it and get the same. */
  joined: sql<number>`(select count(*)::int from ${cases} as joined_case where ${joined.main} = ${cases.id})`,
  /** The other languages that those who have told it or joined it read. */
  others: sql<Locale[]>`array(select distinct ${reporters.locale} from ${reporters} join ${cases} as joined_case
    on ${joined.id} = ${reporters.case} where ${cases.id} in (${joined.id}, ${joined.main}) and ${reporters.locale} <> ${cases.locale} order by 1)`,
  lastEnd,
}

/** The cases of a bulk as they stand now, in the order in which they were chosen. */
export async function itemsOf(tx: Transaction, bulk: string, only = sql`true`) {
  const rows = await tx
    .select(shape)
    .from(caseBulkItems)
    .innerJoin(cases, eq(cases.id, caseBulkItems.case))
    .innerJoin(topics, eq(topics.id, cases.topic))
    .innerJoin(units, eq(units.id, cases.unit))
    .leftJoin(staff, eq(staff.id, cases.handler))
    .where(and(eq(caseBulkItems.bulk, bulk), only))
    .orderBy(asc(caseBulkItems.position))
  return rows.map(({ lastEnd: end, ...row }) => {
    const endedAs: Disputable | null = end && isDisputable(end) ? end : null
    return { ...row, endedAs }
  })
}

/** What all cases of a bulk share: the words of its template, the case the others join. */
export async function commonOf(tx: Transaction, bulk: string, told: Told, planWords: PlanWords): Promise<Common> {
  const [template] =
    told.act === 'move' && told.template
      ? await tx.select({ words: templates.words }).from(templates).where(eq(templates.id, told.template))
      : []
  const [main] = told.act === 'merge' ? await itemsOf(tx, bulk, eq(cases.id, told.main)) : []
  return { template: template?.words ?? null, main: main ?? null, today: finnishDay(new Date()), planWords }
}

export type Bulk = NonNullable<Awaited<ReturnType<typeof findBulk>>>

/** A bulk of this officer, with what would be done to each of its cases, or has been. */
export function findBulk(officer: Officer<'contact'>, id: string, planWords: PlanWords) {
  return inTown(officer, async (tx) => {
    const [bulk] = await tx
      .select({ id: caseBulks.id, act: caseBulks.act, told: caseBulks.told, pressedAt: caseBulks.pressedAt })
      .from(caseBulks)
      .where(and(eq(caseBulks.id, id), eq(caseBulks.staff, officer.staff.id)))
    if (!bulk) return null
    const { told } = bulk
    const [items, common] = await Promise.all([itemsOf(tx, id), told && commonOf(tx, id, told, planWords)])
    return {
      ...bulk,
      items: items.map((item) => ({ ...item, plan: told && common ? planFor(told, item, common) : null })),
      silent: told && common ? silentLanguages(told, items satisfies readonly Facts[], common) : [],
    }
  })
}
