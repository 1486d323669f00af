'use client'
import { useLocale, useTranslations } from 'next-intl'
import { QuestionFields } from '@/components/grants/question-fields'
import { shownSections, tryingInput } from '@/components/grants/trying-input'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import type { ApplicantKind, GrantForm } from '@/db/grants/forms/input'
import { questionsOf } from '@/db/grants/forms/rules'
import { answersTyped, typedMoney } from '@/db/grants/forms/typed/rules'
import { worded } from '@/db/grants/forms/words/rules'
import { tryOut } from './actions'

type Props = { call: string; questions: GrantForm; applicant: ApplicantKind; cents: number }

/** Every section of the form, checked as sending would check it, answers going nowhere. */
export function PreviewForm({ call, questions, applicant, cents }: Props) {
  const say = worded(useLocale())
  const t = useTranslations('calls.desk')
  const sum = questionsOf(questions).find(({ type }) => type === 'applied')
  const answers = sum ? { [sum.key]: cents } : {}
  const typed = { ...answersTyped(questions, answers) }
  const form = useFormAction(tryOut, tryingInput(questions, { applicant, cents }), typed)
  return (
    <Form of={form} className="sections" done={t('tried')}>
      <input type="hidden" name="call" value={call} />
      <input type="hidden" name="kind" value={applicant} />
      <input type="hidden" name="sum" value={typedMoney(cents)} />
      {shownSections(questions, { applicant, cents }).map((section) => (
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
      <p>
        <Button type="submit" busy={form.pending}>
          {t('tryOut')}
        </Button>
      </p>
    </Form>
  )
}
