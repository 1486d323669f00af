import { nested, type Typed, typedValues } from '@/components/ui/form-state'
import type { useFormAction } from '@/components/ui/use-form-action'
import type { Answers, GrantForm } from '@/db/grants/forms/input'
import { typedAnswers } from '@/db/grants/forms/typed/rules'

export type AnswerForm = ReturnType<typeof useFormAction>

/** What the answer fields of a page say now, over what has been answered on others. */
export function answersIn(form: GrantForm, element: HTMLFormElement, before: Answers): Answers {
  return { ...before, ...typedAnswers(form, nested(typedValues(new FormData(element)))).answers }
}

/** The same of fields as they came with the page. */
export const answersAmong = (form: GrantForm, typed: Typed, before: Answers): Answers => ({
  ...before,
  ...typedAnswers(form, nested(typed)).answers,
})

/** The fields of a question's rows as they came: `answers.places.rows.0.rent`, row by row. */
export function rowsAmong(typed: Typed, question: string): Record<string, string>[] {
  const rows: Record<string, string>[] = []
  const prefix = `answers.${question}.rows.`
  for (const [name, value] of Object.entries(typed)) {
    if (!name.startsWith(prefix)) continue
    const [at, cell] = name.slice(prefix.length).split('.')
    if (at === undefined || cell === undefined || !/^\d{1,3}$/.test(at)) continue
    rows[Number(at)] = { ...rows[Number(at)], [cell]: String(value) }
  }
  return rows.filter(Boolean)
}
