import 'server-only'
import type { Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { Refusal } from '../../../refusal'
import { identityCodesIn } from '../../guard/codes/rules'
import { questionsIn } from '../reads'
import { answersTo, type Given, type Manner, type Told, wordsOf } from './rules'
import { caseAnswers } from './tables'

export type Answering = { readonly topic: string; readonly questionSet?: string | null; readonly answers?: Told }

/**
 * Answers as they are to be kept, checked against the questions as they were asked.
 * Refuses: questions.unanswered, questions.stopped, contact.identityCode.
 */
export async function answersIn(tx: Transaction, sent: Answering, manner: Manner): Promise<Given[]> {
  const { questions } = await questionsIn(tx, sent.topic, sent.questionSet)
  const { given, faults } = answersTo(questions, sent.answers ?? {}, manner)
  if (identityCodesIn(wordsOf(given).join('\n')).length > 0) throw new Refusal('contact.identityCode')
  if (faults.some(({ problem }) => problem === 'stopHere')) throw new Refusal('questions.stopped')
  if (faults.length > 0) throw new Refusal('questions.unanswered')
  return given
}

/** Keeps the answers with a case, each with its question as it reads now. */
export async function keepAnswers(tx: Transaction, { municipality }: Visitor, id: string, given: readonly Given[]) {
  if (given.length === 0) return
  await tx.insert(caseAnswers).values(given.map((one, position) => ({ ...one, municipality, case: id, position })))
}
