'use client'
import './questions.css'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { type AnswerForm, answersAmong, answersIn } from '@/components/grants/answer-form'
import { QuestionField } from '@/components/grants/question-field'
import { Tiers } from '@/components/grants/tiers'
import type { Typed } from '@/components/ui/form-state'
import { useScripted } from '@/components/ui/use-scripted'
import { WhenAsked } from '@/components/ui/when-asked'
import type { Answers, ApplicantKind, GrantForm, Question, Section } from '@/db/grants/forms/input'
import { appliedOf, askedQuestions } from '@/db/grants/forms/rules'
import { worded } from '@/db/grants/forms/words/rules'
import { mayBeAsked } from './possible'
import { useConditionWords } from './use-condition-words'

type Props = {
  form: AnswerForm
  /** The whole form, as conditions look across its sections. */
  questions: GrantForm
  section: Section
  applicant: ApplicantKind
  /** What is answered in the other sections. */
  answers: Answers
  /** The fields of this page as they stand: saved answers, or what came back with faults. */
  typed: Typed
}

/**
 * The questions of one section. With scripts a question comes and goes with the answers that lead to it, and sums stand as one types;
 * without, whatever may concern the applicant is there and says when it is to be answered.
 */
export function QuestionFields({ form, questions, section, applicant, answers, typed }: Props) {
  const scripted = useScripted()
  const say = worded(useLocale())
  const condition = useConditionWords(questions)
  const [told, setTold] = useState(() => answersAmong(questions, typed, answers))
  const read = ({ currentTarget }: FormEvent<HTMLDivElement>) => {
    const element = currentTarget.closest('form')
    if (element) setTold(answersIn(questions, element, others(answers, section)))
  }
  const asked = new Set(askedQuestions(questions, { applicant, answers: told }).map(({ key }) => key))
  const shown = section.questions.filter(
    (question) =>
      asked.has(question.key) || (!scripted && mayBeAsked(question, { section, applicant, answers: told, questions })),
  )
  return (
    <div className="fields" onChange={read}>
      {say(section.intro) && <p className="column whitespace-pre-line">{say(section.intro)}</p>}
      {shown.map((question) => (
        <WhenAsked key={question.key} asked={asked.has(question.key)}>
          <div className="flow" data-question={question.key}>
            <QuestionField
              form={form}
              question={question}
              typed={typed}
              answer={told[question.key]}
              when={asked.has(question.key) ? undefined : condition(question)}
            />
            {question.type === 'applied' && (
              <Tiers questions={questions} applicant={applicant} cents={appliedOf(questions, told)} />
            )}
          </div>
        </WhenAsked>
      ))}
      <Nothing none={shown.length === 0} />
    </div>
  )
}

/** What other sections answer; this one's are read from its fields. */
function others(answers: Answers, { questions }: Section): Answers {
  const own = new Set(questions.map(({ key }: Question) => key))
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !own.has(key)))
}

function Nothing({ none }: { none: boolean }) {
  const t = useTranslations('grantForms')
  return none ? <p className="muted">{t('nothingHere')}</p> : null
}
