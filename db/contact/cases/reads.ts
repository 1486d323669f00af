import 'server-only'
import { and, asc, eq, lt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Officer } from '../../actors'
import type { Texts } from '../../columns'
import { recordDaily } from '../../journal/writes'
import { staff } from '../../people/tables'
import { inTown } from '../../town'
import { answersOf } from '../questions/answers/reads'
import { topics, units } from '../topics/tables'
import { troubledBy } from './priorities/reads'
import { type Disputable, isDisputable, isEnd } from './rules'
import { caseEvents, cases, openList, reporters } from './tables'
import { caseTranslations } from './translations/tables'

/** What every list and page shows of a case. */
export const shape = {
  id: cases.id,
  reference: cases.reference,
  kind: cases.kind,
  state: cases.state,
  topic: topics.name,
  unit: units.name,
  text: cases.text,
  locale: cases.locale,
  channel: cases.channel,
  priority: cases.priority,
  place: cases.place,
  dueAt: cases.dueAt,
  createdAt: cases.createdAt,
}

/** Not ended; and of those, the late ones whose answer nobody but the town delays. */
export const open = sql`${cases.state} in (${sql.raw(openList)})`
export const owed = and(open, sql`${cases.state} not in ('waiting_reporter', 'planned')`)
export const late = and(owed, lt(cases.dueAt, sql`now()`))

/** Messages reach a reporter who has signed in; the others come back by their own link. */
export const signedIn = sql<boolean>`${reporters.person} is not null`
const reachable = sql<boolean>`num_nonnulls(${reporters.person}, ${reporters.email}, ${reporters.phone}) > 0`

/** Words alone where the topic asks for a place: somebody at the desk puts it on the map. */
export const needsPin = sql<boolean>`${cases.latitude} is null and ${topics.place} = 'required' and ${cases.kind} <> 'advice'`
/** Events hold codes; the names are today's. */
export const topicNamed = eq(topics.code, sql`${caseEvents.data}->>'topic'`)
const named = { topic: topics.name, unit: units.name }
const assignee = alias(staff, 'assignee')

export type CaseAtDesk = NonNullable<Awaited<ReturnType<typeof findCase>>>

/** A case with everything the desk knows of it, its reporters too. Reading it is journalled, once for each officer and day. */
export function findCase(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [found] = await tx
      .select({
        ...shape,
        version: cases.version,
        unitId: cases.unit,
        topicCode: topics.code,
        handler: cases.handler,
        handlerName: staff.name,
        late: sql<boolean>`coalesce(${late}, false)`,
        latitude: cases.latitude,
        longitude: cases.longitude,
        placeMethod: cases.placeMethod,
        needsPin,
        troubled: troubledBy,
      })
      .from(cases)
      .innerJoin(topics, eq(topics.id, cases.topic))
      .innerJoin(units, eq(units.id, cases.unit))
      .leftJoin(staff, eq(staff.id, cases.handler))
      .where(eq(cases.id, id))
    if (!found) return null
    const [events, people, answers] = await Promise.all([
      tx
        .select({
          id: caseEvents.id,
          kind: caseEvents.kind,
          from: caseEvents.from,
          to: caseEvents.to,
          by: caseEvents.by,
          words: caseEvents.words,
          note: caseEvents.note,
          data: caseEvents.data,
          at: caseEvents.createdAt,
          name: staff.name,
          also: sql<Texts>`(select coalesce(jsonb_object_agg(t.locale, t.words), '{}') from ${caseTranslations} t where t.event = ${caseEvents.id})`,
          ...named,
          assignee: assignee.name,
        })
        .from(caseEvents)
        .leftJoin(staff, eq(staff.id, caseEvents.staff))
        .leftJoin(topics, topicNamed)
        .leftJoin(units, eq(units.code, sql`${caseEvents.data}->>'unit'`))
        .leftJoin(assignee, sql`${assignee.id}::text = ${caseEvents.data}->>'handler'`)
        .where(eq(caseEvents.case, id))
        .orderBy(asc(caseEvents.createdAt)),
      tx
        .select({
          id: reporters.id,
          name: reporters.name,
          email: reporters.email,
          phone: reporters.phone,
          locale: reporters.locale,
          publish: reporters.publish,
          passOn: reporters.passOn,
          reachable,
          signedIn,
        })
        .from(reporters)
        .where(eq(reporters.case, id)),
      answersOf(tx, id, 'desk'),
    ])
    const end = events.findLast(({ to }) => to && isEnd(to))?.to
    const endedAs: Disputable | null = end && isDisputable(end) ? end : null
    await recordDaily(tx, officer, { action: 'case.read', object: `case:${id}` })
    return { ...found, answers, events, reporters: people, endedAs }
  })
}
