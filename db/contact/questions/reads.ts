import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { inTown } from '../../town'
import { topics } from '../topics/tables'
import type { Question } from './input'
import { choicesIn } from './rules'
import { questionSets } from './tables'

export type QuestionSet = {
  readonly id: string | null
  readonly number: number
  readonly questions: readonly Question[]
}
const none: QuestionSet = { id: null, number: 0, questions: [] }

const shape = { id: questionSets.id, number: questionSets.number, questions: questionSets.questions }

/** What a topic asks: as a form asked it when that is named and was the topic's, otherwise as it asks now. */
export function findQuestions(visitor: Visitor<'contact'>, topic: string, asked?: string | null) {
  return inTown(visitor, (tx) => questionsIn(tx, topic, asked))
}

/** The same inside a transaction. */
export async function questionsIn(tx: Transaction, topic: string, asked?: string | null): Promise<QuestionSet> {
  const rows = (set?: string) =>
    tx
      .select(shape)
      .from(questionSets)
      .innerJoin(topics, eq(topics.id, questionSets.topic))
      .where(and(eq(topics.code, topic), set ? eq(questionSets.id, set) : undefined))
      .orderBy(desc(questionSets.number))
      .limit(1)
  const [named] = asked ? await rows(asked) : []
  const [now] = named ? [] : await rows()
  return named ?? now ?? none
}

/** What every topic asks now, by the topics' codes. */
export function listQuestions(visitor: Visitor<'contact'>): Promise<Readonly<Record<string, readonly Question[]>>> {
  return inTown(visitor, async (tx) => {
    const rows = await askedNow(tx)
    return Object.fromEntries(rows.map(({ code, questions }) => [code, questions]))
  })
}

const askedNow = (tx: Transaction) =>
  tx
    .selectDistinctOn([questionSets.topic], { code: topics.code, questions: questionSets.questions })
    .from(questionSets)
    .innerJoin(topics, eq(topics.id, questionSets.topic))
    .orderBy(questionSets.topic, desc(questionSets.number))

/** Every choice that a topic offers now, as what hangs on it names it: `CODE=key`. */
export async function answersAsked(tx: Transaction): Promise<string[]> {
  return (await askedNow(tx)).flatMap(({ questions }) => choicesIn(questions).map(({ answer }) => answer))
}
