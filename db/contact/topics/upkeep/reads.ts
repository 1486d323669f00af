import 'server-only'
import { asc, desc, eq } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { inTown } from '../../../town'
import { questionsIn } from '../../questions/reads'
import { questionSets } from '../../questions/tables'
import { topics, units } from '../tables'

const shape = {
  code: topics.code,
  name: topics.name,
  description: topics.description,
  group: topics.group,
  keywords: topics.keywords,
  kind: topics.kind,
  place: topics.place,
  publishable: topics.publishable,
  days: topics.days,
  warn: topics.warn,
  retiredAt: topics.retiredAt,
  version: topics.version,
  unit: { id: units.id, name: units.name },
}

export type TopicAtDesk = NonNullable<Awaited<ReturnType<typeof findTopicAtDesk>>>
export type TopicRow = Awaited<ReturnType<typeof listTopicsAtDesk>>[number]

/** Every topic, those out of use too, with what each asks. */
export function listTopicsAtDesk(officer: Officer<'contact'>) {
  return inTown(officer, async (tx) => {
    const [rows, sets] = await Promise.all([
      tx
        .select(shape)
        .from(topics)
        .innerJoin(units, eq(units.id, topics.unit))
        .orderBy(asc(topics.position), asc(topics.code)),
      tx
        .selectDistinctOn([questionSets.topic], { code: topics.code, questions: questionSets.questions })
        .from(questionSets)
        .innerJoin(topics, eq(topics.id, questionSets.topic))
        .orderBy(questionSets.topic, desc(questionSets.number)),
    ])
    const asked = new Map(sets.map(({ code, questions }) => [code, questions]))
    return rows.map((row) => ({ ...row, questions: asked.get(row.code) ?? [] }))
  })
}

/** A topic with its questions, in use or not. */
export function findTopicAtDesk(officer: Officer<'contact'>, code: string) {
  return inTown(officer, async (tx) => {
    const [found] = await tx
      .select(shape)
      .from(topics)
      .innerJoin(units, eq(units.id, topics.unit))
      .where(eq(topics.code, code))
    return found ? { ...found, asked: await questionsIn(tx, code) } : null
  })
}
