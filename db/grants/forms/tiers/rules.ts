import type { ApplicantKind, GrantForm } from '@/db/grants/forms/input'
import { askedQuestions, questionsOf, tiersOf } from '@/db/grants/forms/rules'

export type Tier = { readonly fromCents: number; readonly belowCents: number | null; readonly questions: number }

/** How much is asked at which sum: "below 1 000 € you answer six questions". Follow-ups of answers are not counted, nor what is only shown. */
export function tierCounts(form: GrantForm, applicant: ApplicantKind): Tier[] {
  const sum = questionsOf(form).find(({ type }) => type === 'applied')?.key
  const starts = [0, ...tiersOf(form).filter((cents) => cents > 0)]
  return starts.map((fromCents, at) => {
    const answers = sum ? { [sum]: fromCents } : {}
    const asked = askedQuestions(form, { applicant, answers }).filter(({ type }) => type !== 'shown')
    return { fromCents, belowCents: starts[at + 1] ?? null, questions: asked.length }
  })
}

/** The tier that a sum belongs to. */
export const tierAt = (tiers: readonly Tier[], cents: number): Tier | undefined =>
  tiers.findLast(({ fromCents }) => cents >= fromCents)
