'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type AnswerForm, rowsAmong } from '@/components/grants/answer-form'
import { BudgetLine } from '@/components/grants/budget-line'
import { BudgetSumsBox } from '@/components/grants/budget-sums'
import { useRows } from '@/components/grants/use-rows'
import { Button } from '@/components/ui/button'
import { FieldGroup, type FieldWords } from '@/components/ui/field'
import type { Typed } from '@/components/ui/form-state'
import type { Answer, Question } from '@/db/grants/forms/input'
import { worded } from '@/db/grants/forms/words/rules'

type BudgetQuestion = Extract<Question, { type: 'budget' }>
type Props = {
  form: AnswerForm
  question: BudgetQuestion
  typed: Typed
  answer: Answer | undefined
  words: FieldWords
}

const sides = ['income', 'cost'] as const
type Side = (typeof sides)[number]

/** What comes in and what it costs. The sums under it are those of what has been read so far. */
export function BudgetField({ form, question, typed, answer, words }: Props) {
  const name = `answers.${question.key}`
  const { error } = form.several(name)
  const came = rowsAmong(typed, question.key)
  const own = (side: Side) => came.filter(({ line }) => line === `own_${side}`)
  const rows = { income: useRows(own('income'), 20, 1), cost: useRows(own('cost'), 20, 1) }
  const first = { income: question.lines.length, cost: question.lines.length + rows.income.rows.length }
  return (
    <FieldGroup id={name} {...words} {...(error ? { error } : {})}>
      {sides.map((side) => (
        <BudgetSide
          key={side}
          form={form}
          question={question}
          side={side}
          came={came}
          own={rows[side]}
          first={first[side]}
        />
      ))}
      <BudgetSumsBox question={question} answer={answer} />
    </FieldGroup>
  )
}

type SideProps = {
  form: AnswerForm
  question: BudgetQuestion
  side: Side
  came: readonly Record<string, string>[]
  own: ReturnType<typeof useRows>
  /** Where the applicant's own rows of this side begin among the fields. */
  first: number
}

function BudgetSide({ form, question, side, came, own, first }: SideProps) {
  const t = useTranslations('grantForms.budget')
  const say = worded(useLocale())
  const at = (place: number) => `answers.${question.key}.rows.${place}`
  return (
    <section className="budget-side" aria-label={t(side)}>
      <h4>{t(side)}</h4>
      {question.lastYear && <BudgetHead />}
      {question.lines.map((line, place) =>
        line.side === side ? (
          <BudgetLine
            key={line.key}
            form={form}
            at={at(place)}
            line={line.key}
            side={side}
            label={say(line.name)}
            note={line.eligible ? undefined : t('notEligible')}
            lastYear={question.lastYear}
            said={came.find((row) => row.line === line.key) ?? {}}
          />
        ) : null,
      )}
      {own.rows.map(({ id, typed }, place) => (
        <BudgetLine
          key={id}
          form={form}
          at={at(first + place)}
          line={`own_${side}`}
          side={side}
          label={t('own', { number: place + 1 })}
          lastYear={question.lastYear}
          said={typed}
          named
        />
      ))}
      {!own.full && (
        <div className="scripted">
          <Button look="quiet" small icon="plus" onClick={own.add}>
            {t(`add.${side}`)}
          </Button>
        </div>
      )}
    </section>
  )
}

function BudgetHead() {
  const t = useTranslations('grantForms.budget')
  return (
    <div className="budget-head" aria-hidden="true">
      <span />
      <span>{t('plan')}</span>
      <span>{t('lastYear')}</span>
    </div>
  )
}
