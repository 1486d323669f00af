'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { typedValues } from '@/components/ui/form-state'
import type { useFormAction } from '@/components/ui/use-form-action'
import { WhenAsked } from '@/components/ui/when-asked'
import { chosenIn, type Told } from '@/db/contact/questions/answers/rules'
import type { Question } from '@/db/contact/questions/input'
import { isAsked } from '@/db/contact/questions/rules'
import { QuestionField } from './question-field'

type Props = {
  form: ReturnType<typeof useFormAction>
  questions: readonly Question<string>[]
  /** The word for what may be left out. */
  optional: string
  /** Staff write down what others tell: nothing is required of them, and nothing stops them. */
  free?: boolean
}

/** What the topic asks. With scripts a follow-up question comes when its answer is chosen; without, it says when it is to be answered. */
export function QuestionFields({ form, questions, optional, free = false }: Props) {
  const t = useTranslations('topics.ask')
  const [told, setTold] = useState<Told>(() => toldIn(form, questions))
  if (questions.length === 0) return null
  const chosen = chosenIn(questions, told)
  const read = ({ currentTarget }: FormEvent<HTMLDivElement>) => {
    const element = currentTarget.closest('form')
    if (element) setTold(answersAmong(typedValues(new FormData(element))))
  }
  return (
    <div className="flow-wide" onChange={read}>
      {questions.map((question) => (
        <WhenAsked key={question.code} asked={isAsked(question, chosen)}>
          <QuestionField
            form={form}
            question={question}
            chosen={chosen.get(question.code) ?? []}
            when={isAsked(question, chosen) ? undefined : whenOf(question)}
            optional={free || !question.required ? optional : undefined}
            stops={!free}
          />
        </WhenAsked>
      ))}
    </div>
  )

  function whenOf({ when }: Question<string>) {
    const asked = when && questions.find(({ code }) => code === when.question)
    const answer = asked?.choices.find(({ key }) => key === when?.choice)
    return asked && answer ? t('when', { question: asked.label, answer: answer.name }) : undefined
  }
}

const prefix = 'answers.'

function answersAmong(typed: ReturnType<typeof typedValues>): Told {
  const answers = Object.entries(typed).filter(([name]) => name.startsWith(prefix))
  return Object.fromEntries(answers.map(([name, value]) => [name.slice(prefix.length), value]))
}

/** What came back with the form. */
function toldIn(form: Props['form'], questions: Props['questions']): Told {
  return Object.fromEntries(questions.map(({ code }) => [code, form.several(prefix + code).defaultValue]))
}
