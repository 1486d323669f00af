import 'server-only'
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import { inTown } from '../../town'
import type { State } from '../cases/rules'
import { cases } from '../cases/tables'
import { topics } from '../topics/tables'
import { templates } from './tables'

const shape = {
  id: templates.id,
  name: templates.name,
  state: templates.state,
  words: templates.words,
  version: templates.version,
  topic: topics.name,
  topicCode: topics.code,
  retiredAt: templates.retiredAt,
}

/** As staff have put them; by name where they have not. */
export const inOrder = [asc(templates.position), asc(templates.name), asc(templates.id)]

export type Template = NonNullable<Awaited<ReturnType<typeof findTemplate>>>

/** Every template in use: by topic, those of all topics first. */
export function listTemplates(officer: Officer<'contact'>) {
  return inTown(officer, (tx) =>
    tx
      .select(shape)
      .from(templates)
      .leftJoin(topics, eq(topics.id, templates.topic))
      .where(isNull(templates.retiredAt))
      .orderBy(sql`${topics.position} nulls first`, ...inOrder),
  )
}

export function findTemplate(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const [row] = await tx
      .select(shape)
      .from(templates)
      .leftJoin(topics, eq(topics.id, templates.topic))
      .where(eq(templates.id, id))
    return row ?? null
  })
}

/** The templates that fit a case and where it may go, its own topic's first. */
export function listFittingTemplates(officer: Officer<'contact'>, id: string, next: readonly State[]) {
  if (next.length === 0) return Promise.resolve([])
  return inTown(officer, (tx) =>
    tx
      .select(shape)
      .from(templates)
      .innerJoin(cases, and(eq(cases.id, id), or(isNull(templates.topic), eq(templates.topic, cases.topic))))
      .leftJoin(topics, eq(topics.id, templates.topic))
      .where(and(isNull(templates.retiredAt), inArray(templates.state, [...next])))
      .orderBy(sql`${templates.topic} is null`, ...inOrder),
  )
}
