import type { Answer, BudgetRow, GrantForm, Question } from '@/db/grants/forms/input'
import { questionsOf } from '@/db/grants/forms/rules'

type BudgetQuestion = Extract<Question, { type: 'budget' }>

/** What a budget comes to, in cents. `own` is what the applicant carries: the costs that no income covers but the grant's. */
export type BudgetSums = {
  readonly income: number
  readonly cost: number
  readonly eligible: number
  /** Income less costs: nought where they agree. */
  readonly balance: number
}

export const rowsOf = (answer: Answer | undefined): readonly BudgetRow[] =>
  typeof answer === 'object' && 'rows' in answer ? answer.rows : []

/** A row of the applicant's own counts as eligible; of the call's lines each says whether it does. */
export function budgetSums({ lines }: BudgetQuestion, answer: Answer | undefined): BudgetSums {
  const rows = rowsOf(answer)
  const ineligible = new Set(lines.filter(({ eligible }) => !eligible).map(({ key }) => key))
  const sum = (of: readonly BudgetRow[]) => of.reduce((total, { cents }) => total + cents, 0)
  const costs = rows.filter(({ side }) => side === 'cost')
  const income = sum(rows.filter(({ side }) => side === 'income'))
  const cost = sum(costs)
  return { income, cost, eligible: sum(costs.filter(({ line }) => !ineligible.has(line))), balance: income - cost }
}

export function budgetQuestion(form: GrantForm): BudgetQuestion | undefined {
  return questionsOf(form).find((question): question is BudgetQuestion => question.type === 'budget')
}
