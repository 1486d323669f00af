'use client'
import { useLocale } from 'next-intl'
import { z } from 'zod'
import { QuestionFields } from '@/components/grants/question-fields'
import type { FormState } from '@/components/ui/form-state'
import { useFormAction } from '@/components/ui/use-form-action'
import type { ApplicantKind, GrantForm } from '@/db/grants/forms/input'
import { askedSections, questionsOf } from '@/db/grants/forms/rules'
import { answersTyped } from '@/db/grants/forms/typed/rules'
import { worded } from '@/db/grants/forms/words/rules'

type Props = { questions: GrantForm; applicant: ApplicantKind; cents: number }

/** Every section of the form, answers going nowhere. */
export function PreviewForm({ questions, applicant, cents }: Props) {
  const say = worded(useLocale())
  const sum = questionsOf(questions).find(({ type }) => type === 'applied')
  const answers = sum ? { [sum.key]: cents } : {}
  const typed = { ...answersTyped(questions, answers) }
  const form = useFormAction(stay, z.looseObject({}), typed)
  return (
    <form className="sections" onSubmit={(event) => event.preventDefault()}>
      {askedSections(questions, { applicant, answers }).map((section) => (
        <section key={section.key} className="flow">
          <h2>{say(section.title)}</h2>
          <QuestionFields
            form={form}
            questions={questions}
            section={questions.sections.find(({ key }) => key === section.key) ?? section}
            applicant={applicant}
            answers={answers}
            typed={typed}
          />
        </section>
      ))}
    </form>
  )
}

const stay = async (state: FormState): Promise<FormState> => state
