'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button, ButtonRow } from '@/components/ui/button'
import { Checkbox, RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { type Option, Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { useScripted } from '@/components/ui/use-scripted'
import { WhenAsked } from '@/components/ui/when-asked'
import { questionInput, questionTypes } from '@/db/contact/questions/input'
import { offersChoices } from '@/db/contact/questions/rules'
import type { Locale } from '@/tenants/municipality'
import { save } from './actions'
import { ChoiceRows } from './choice-rows'

type Props = {
  locales: readonly [Locale, ...Locale[]]
  topic: string
  /** The number of the set as it was opened, and the question that is changed. */
  seen: number
  question?: string
  /** Answers to earlier questions on which this one may hang. */
  branches: readonly Option[]
  /** How many rows of answers there are to fill in. */
  rows: number
  initial: Typed
}

export function QuestionForm({ locales, topic, seen, question, branches, rows, initial }: Props) {
  const t = useTranslations('topics.form')
  const optional = useTranslations('problems')('optional')
  const form = useFormAction(save, questionInput(locales[0]), initial)
  const scripted = useScripted()
  const [type, setType] = useState(String(initial.type ?? 'text'))
  const field = form.field('type')
  const chosen = questionTypes.find((known) => known === type)
  return (
    <Form of={form}>
      <input type="hidden" name="topic" value={topic} />
      <input type="hidden" name="seen" value={seen} />
      {question && <input type="hidden" name="question" value={question} />}
      <Texts form={form} locales={locales} optional={optional} />
      <RadioGroup
        {...field}
        label={t('type')}
        onChange={(event) => {
          setType(event.target.value)
          return field.onChange(event)
        }}
        options={questionTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
        tight
      />
      <WhenAsked asked={chosen !== undefined && offersChoices(chosen)}>
        <ChoiceRows form={form} locales={locales} rows={rows} fixed={scripted && chosen === 'yesno'} />
      </WhenAsked>
      {branches.length > 0 && (
        <Select {...form.field('when')} label={t('when')} hint={t('whenHint')} empty={t('always')} options={branches} />
      )}
      <Checkbox {...form.ticked('required')} label={t('required')} hint={t('requiredHint')} />
      <Checkbox {...form.ticked('hidden')} label={t('hide')} hint={t('hideHint')} />
      {!question && (
        <TextField
          {...form.field('code')}
          label={t('questionCode')}
          hint={t('questionCodeHint')}
          optional={optional}
          width="medium"
        />
      )}
      <ButtonRow>
        <Button type="submit" busy={form.pending}>
          {t('save')}
        </Button>
        <WhenAsked asked={chosen === 'one' || chosen === 'many'}>
          <Button type="submit" name="intent" value="more" look="secondary">
            {t('more')}
          </Button>
        </WhenAsked>
      </ButtonRow>
    </Form>
  )
}

type TextsProps = { form: ReturnType<typeof useFormAction>; locales: Props['locales']; optional: string }

/** The question and its hint, a pair to each language of the town. */
function Texts({ form, locales, optional }: TextsProps) {
  const t = useTranslations('topics.form')
  const language = useTranslations('casework.arrival.locales')
  return locales.map((locale, at) => (
    <div key={locale} className="flow">
      <TextField
        {...form.field(`label.${locale}`)}
        label={t('label', { language: language(locale) })}
        optional={at > 0 ? optional : undefined}
        lang={locale}
        autoComplete="off"
      />
      <TextField
        {...form.field(`hint.${locale}`)}
        label={t('hint', { language: language(locale) })}
        optional={optional}
        lang={locale}
        autoComplete="off"
      />
    </div>
  ))
}
