import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import type { Transaction } from '../../../client'
import { caseAnswers } from './tables'

/** What was answered when a case was told, in the order it was asked; the desk reads the hidden answers too. */
export function answersOf(tx: Transaction, id: string, reader: 'desk' | 'reporter') {
  const open = reader === 'reporter' ? eq(caseAnswers.hidden, false) : undefined
  return tx
    .select({
      code: caseAnswers.code,
      type: caseAnswers.type,
      hidden: caseAnswers.hidden,
      question: caseAnswers.question,
      values: caseAnswers.values,
    })
    .from(caseAnswers)
    .where(and(eq(caseAnswers.case, id), open))
    .orderBy(asc(caseAnswers.position))
}
