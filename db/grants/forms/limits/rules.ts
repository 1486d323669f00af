import type { GrantForm, Question } from '@/db/grants/forms/input'

type Limited = {
  readonly form: GrantForm
  readonly minimumCents: number | null
  readonly maximumCents: number | null
}

/** The call with its least and most sum as the bounds of the sum applied for: what lies beyond them is told where it is typed, and is not sent. */
export function withinLimits<C extends Limited>(call: C): C {
  const narrowed = (question: Question): Question => {
    if (question.type !== 'applied') return question
    const { min, max } = question
    return {
      ...question,
      min: tighter(Math.max, min, call.minimumCents),
      max: tighter(Math.min, max, call.maximumCents),
    }
  }
  const sections = call.form.sections.map((section) => ({ ...section, questions: section.questions.map(narrowed) }))
  return { ...call, form: { sections } }
}

const tighter = (pick: (a: number, b: number) => number, one: number | null, other: number | null) =>
  one === null || other === null ? (one ?? other) : pick(one, other)
