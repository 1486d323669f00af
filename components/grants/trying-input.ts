import { z } from 'zod'
import { issueOf } from '@/components/grants/section-input'
import { faultsOf } from '@/db/grants/forms/faults/rules'
import { type ApplicantKind, applicantKinds, type GrantForm } from '@/db/grants/forms/input'
import { askedSections, keptAnswers } from '@/db/grants/forms/rules'
import { typedAnswers } from '@/db/grants/forms/typed/rules'

/** Which call is tried out, as an applicant of which kind. */
export const triedInput = z.object({ call: z.string().min(1).max(120), kind: z.enum(applicantKinds) })

type Shown = { applicant: ApplicantKind; cents: number }

/** The parts of a form that an applicant of a kind is asked at a sum. */
export function shownSections(form: GrantForm, { applicant, cents }: Shown) {
  const sum = form.sections.flatMap(({ questions }) => questions).find(({ type }) => type === 'applied')
  return askedSections(form, { applicant, answers: sum ? { [sum.key]: cents } : {} })
}

/** A whole form that is tried out: everything that would keep its applicant from sending it, apart from papers, is a fault at its field. */
export const tryingInput = (form: GrantForm, shown: Shown) => {
  const there = new Set(shownSections(form, shown).map(({ key }) => key))
  const asked: GrantForm = { ...form, sections: form.sections.filter(({ key }) => there.has(key)) }
  return z.looseObject({ answers: z.unknown().optional() }).transform(({ answers: typed }, context) => {
    const { answers, faults } = typedAnswers(asked, { answers: typed })
    const { applicant } = shown
    for (const [field, { key }] of faults) context.addIssue({ code: 'custom', path: field.split('.'), message: key })
    const kept = keptAnswers(asked, { applicant, answers })
    for (const [question, fault] of faultsOf(asked, { applicant, answers: kept }))
      if (!faults.has(`answers.${question}`)) context.addIssue({ ...issueOf(fault), path: ['answers', question] })
    return kept
  })
}
