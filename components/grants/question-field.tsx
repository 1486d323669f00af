'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { AnswerForm } from '@/components/grants/answer-form'
import { BudgetField } from '@/components/grants/budget-field'
import { PeriodField } from '@/components/grants/period-field'
import { RowsField } from '@/components/grants/rows-field'
import { Checkbox, CheckboxGroup, RadioGroup } from '@/components/ui/choices'
import type { Typed } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { DateField, MoneyField, TextArea, TextField } from '@/components/ui/text-field'
import type { Answer, Question } from '@/db/grants/forms/input'
import { worded } from '@/db/grants/forms/words/rules'

type Props = {
  form: AnswerForm
  question: Question
  typed: Typed
  /** As it reads now: budgets tell their sums by it. */
  answer: Answer | undefined
  /** In words, when it is to be answered; absent when it is asked for certain. */
  when?: string | undefined
}

/** One question of any type, by its name `answers.<key>`. */
export function QuestionField(props: Props) {
  const { form, question, typed, answer } = props
  const t = useTranslations('grantForms')
  const say = worded(useLocale())
  const words = useQuestionWords(props)
  const name = `answers.${question.key}`
  const several = form.several(name)
  const field = { name, id: name, defaultValue: several.defaultValue[0] ?? '', error: several.error, ...words }
  switch (question.type) {
    case 'shown':
      return <Shown {...props} />
    case 'line':
      return <TextField {...field} maxLength={question.max} />
    case 'prose':
      return <TextArea {...field} rows={question.max > 1000 ? 8 : 4} maxLength={question.max} />
    case 'whole':
      return <TextField {...field} inputMode="numeric" width="short" autoComplete="off" />
    case 'euros':
    case 'applied':
      return <MoneyField {...field} />
    case 'date':
      return <DateField {...field} />
    case 'period':
      return <PeriodField form={form} name={name} words={{ ...words, error: several.error }} />
    case 'yesno':
      return (
        <RadioGroup
          {...field}
          tight
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`when.${value}`) }))}
        />
      )
    case 'one':
      return (
        <RadioGroup {...field} options={question.choices.map(({ key, name }) => ({ value: key, label: say(name) }))} />
      )
    case 'many':
      return (
        <CheckboxGroup
          {...several}
          {...words}
          options={question.choices.map(({ key, name }) => ({ value: key, label: say(name) }))}
        />
      )
    case 'agree':
      return <Checkbox {...form.ticked(name)} {...words} value="yes" />
    case 'rows':
      return <RowsField key={form.answer} form={form} question={question} typed={typed} words={words} />
    case 'budget':
      return (
        <BudgetField key={form.answer} form={form} question={question} typed={typed} answer={answer} words={words} />
      )
  }
}

function useQuestionWords({ question, when }: Props) {
  const t = useTranslations('grantForms')
  const say = worded(useLocale())
  const privately = question.secret && t('secret')
  const hint = [when, say(question.hint), privately].filter(Boolean).join(' ')
  return {
    label: say(question.label),
    ...(hint ? { hint } : {}),
    ...(question.required ? {} : { optional: t('optional') }),
  }
}

function Shown({ question, when }: Props) {
  const say = worded(useLocale())
  return (
    <Notice tone="info">
      {when && <p>{when}</p>}
      <p className="whitespace-pre-line">{say(question.label)}</p>
      {say(question.hint) && <p className="muted">{say(question.hint)}</p>}
    </Notice>
  )
}
