import type { Call } from '@/db/grants/calls/input'
import { questionsOf } from '@/db/grants/forms/rules'

/** A question that something looks at, and what does. */
export type Reference = { readonly question: string; readonly by: string }

/** Which questions of a call's form others refer to: conditions of questions and attachments, and the counts of its formula and of the most that is applied for. */
export function referencesOf({
  form,
  attachments,
  formula,
}: Pick<Call, 'form' | 'attachments' | 'formula'>): Reference[] {
  const conditions = [...questionsOf(form), ...attachments].flatMap(({ key, when: { after } }) =>
    after ? [{ question: after.question, by: key }] : [],
  )
  const each = questionsOf(form).flatMap((question) =>
    question.type === 'applied' && question.each ? [{ question: question.each.key, by: question.key }] : [],
  )
  const items = formula?.kind === 'counted' ? formula.items : []
  const parts = formula?.kind === 'mixed' ? formula.parts.flatMap((part) => part.items) : []
  return [...conditions, ...each, ...[...items, ...parts].map(({ key }) => ({ question: key, by: 'formula' }))]
}
