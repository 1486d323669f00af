import 'server-only'
import { eq } from 'drizzle-orm'
import type { Locale } from '@/tenants/municipality'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { topics } from '../topics/tables'
import { mostQuestions, type Question, type QuestionInput, type QuestionStep } from './input'
import { questionsIn } from './reads'
import { problemOf, questionOf, stepped } from './rules'
import { questionSets } from './tables'

/**
 * Adds a question to a topic, or changes one. What has been answered stays as it was asked.
 * Refuses: gone, questions.changedMeanwhile, questions.tooMany, questions.twice, questions.choices, questions.branch.
 */
export function saveQuestion(officer: Officer<'contact'>, written: QuestionInput, first: Locale) {
  return inTown(officer, async (tx) => {
    const before = await seenSet(tx, written.topic, written.seen)
    const made = questionOf(written, before, first)
    const at = before.findIndex(({ code }) => code === written.question)
    if (written.question && at < 0) throw new Refusal('gone')
    const after = written.question ? before.with(at, made) : [...before, made]
    if (after.length > mostQuestions) throw new Refusal('questions.tooMany', { most: mostQuestions })
    await write(tx, officer, written, after)
    await journal(tx, officer, written.topic, written.question ? 'question.changed' : 'question.added', made.code)
    return made.code
  })
}

/** Moves a question a step, or asks it no more. Refuses: gone, questions.changedMeanwhile, questions.branch. */
export function stepQuestion(officer: Officer<'contact'>, step: QuestionStep) {
  return inTown(officer, async (tx) => {
    const before = await seenSet(tx, step.topic, step.seen)
    if (!before.some(({ code }) => code === step.question)) throw new Refusal('gone')
    await write(tx, officer, step, stepped(before, step.question, step.to))
    const action = step.to === 'away' ? 'question.retired' : 'question.moved'
    await journal(tx, officer, step.topic, action, step.question)
  })
}

async function seenSet(tx: Transaction, topic: string, seen: number): Promise<readonly Question[]> {
  const { number, questions } = await questionsIn(tx, topic)
  if (number !== seen) throw new Refusal('questions.changedMeanwhile')
  return questions
}

type At = { readonly topic: string; readonly seen: number }

/** The next set of the topic; two who write it at once are told apart by its number. */
async function write(tx: Transaction, officer: Officer<'contact'>, { topic, seen }: At, questions: Question[]) {
  const problem = problemOf(questions)
  if (problem) throw new Refusal(`questions.${problem}`)
  const { municipality, staff } = officer
  const [found] = await tx.select({ id: topics.id }).from(topics).where(eq(topics.code, topic))
  if (!found) throw new Refusal('gone')
  const set = { municipality, topic: found.id, number: seen + 1, questions, writtenBy: staff.id }
  const written = await tx.insert(questionSets).values(set).onConflictDoNothing().returning({ id: questionSets.id })
  if (written.length === 0) throw new Refusal('questions.changedMeanwhile')
}

function journal(tx: Transaction, officer: Officer<'contact'>, topic: string, action: string, code: string) {
  return record(tx, officer, { action, object: `topic:${topic}`, detail: code })
}
