import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type ChoiceOption, RadioGroup } from '@/components/ui/choices'
import { type Option, Select } from '@/components/ui/select'
import { DateField, TextArea, TextField } from '@/components/ui/text-field'
import type { useFormAction } from '@/components/ui/use-form-action'
import { WhenAsked } from '@/components/ui/when-asked'
import { reasons, reasonsFor } from '@/db/contact/cases/moves/input'
import { fieldsOf, type MoveField } from '@/db/contact/cases/moves/rules'
import { unitChoices } from '@/db/contact/cases/retopics/input'
import { type State, states } from '@/db/contact/cases/rules'
import { kinds } from '@/db/contact/topics/input'
import type { Locale } from '@/tenants/municipality'

/** What there is to choose from; an act uses its own part. */
export type Choices = {
  units: readonly Option[]
  handlers: readonly Option[]
  topics: readonly Option[]
  /** The states that some of the cases may go to. */
  states: readonly ChoiceOption[]
  templates: readonly Option[]
  /** Months, seasons and years that somebody may plan for. */
  periods: readonly Option[]
  cases: readonly ChoiceOption[]
}
type Fields = { form: ReturnType<typeof useFormAction>; choices: Choices }

export function AssignFields({ form, choices }: Fields) {
  const t = useTranslations('contact.desk.assign')
  const bulk = useTranslations('queue.bulk')
  return (
    <>
      <Select {...form.field('told.handler')} label={t('handler')} empty={t('nobody')} options={choices.handlers} />
      <Select {...form.field('told.unit')} label={t('unit')} empty={bulk('keepUnit')} options={choices.units} />
    </>
  )
}

export function RetopicFields({ form, choices }: Fields) {
  const t = useTranslations('casework.retopic')
  const bulk = useTranslations('queue.bulk')
  const kind = useTranslations('contact.kindName')
  const optional = useTranslations('problems')('optional')
  const unit = { proposed: t('proposed'), kept: bulk('keptUnit') }
  return (
    <>
      <p className="muted">{t('hint')}</p>
      <Select {...form.field('told.topic')} label={t('topic')} options={choices.topics} />
      <Select
        {...form.field('told.kind')}
        label={t('kind')}
        empty={bulk('keepKind')}
        options={kinds.map((value) => ({ value, label: kind(value) }))}
      />
      <RadioGroup
        {...form.field('told.unitChoice')}
        label={t('unit')}
        options={unitChoices.map((value) => ({ value, label: unit[value] }))}
        tight
      />
      <TextArea {...form.field('told.why')} label={t('why')} hint={t('whyHint')} optional={optional} rows={3} />
    </>
  )
}

/** Without a script every field is in sight; with one, those the state asks for. */
export function MoveFields({ form, choices, languages }: Fields & { languages: readonly Locale[] }) {
  const t = useTranslations('contact.desk.move')
  const bulk = useTranslations('queue.bulk')
  const language = useTranslations('queue.filters.locales')
  const reason = useTranslations('contact.told.reason')
  const to = form.field('told.to')
  const [chosen, choose] = useState<State | null>(states.find((state) => state === to.defaultValue) ?? null)
  const asked = (field: MoveField) => chosen !== null && fieldsOf('in_progress', chosen).includes(field)
  return (
    <>
      <RadioGroup
        {...to}
        label={t('to')}
        options={choices.states}
        onClick={(event) => choose((event.target as HTMLInputElement).value as State)}
        tight
      />
      {choices.templates.length > 0 && (
        <Select
          {...form.field('told.template')}
          label={bulk('template')}
          empty={bulk('noTemplate')}
          options={choices.templates}
        />
      )}
      {languages.map((locale) => (
        <TextArea
          key={locale}
          {...form.field(`told.words.${locale}`)}
          label={bulk('words', { language: language(locale) })}
          hint={bulk('wordsHint', { placeholders: '{reference}, {topic}, {day}' })}
          rows={4}
        />
      ))}
      <WhenAsked asked={asked('day')}>
        <DateField {...form.field('told.day')} label={t('day')} />
        <Select
          {...form.field('told.period')}
          label={t('period')}
          hint={t('periodHint')}
          empty={t('onDay')}
          options={choices.periods}
        />
      </WhenAsked>
      <WhenAsked asked={asked('receiver')}>
        <TextField {...form.field('told.receiver')} label={t('receiver')} />
      </WhenAsked>
      <WhenAsked asked={asked('reason')}>
        <Select
          {...form.field('told.reason')}
          label={t('reason')}
          empty={t('choose')}
          options={(chosen === 'rejected' || chosen === 'no_action' ? reasonsFor[chosen] : reasons).map((value) => ({
            value,
            label: reason(value),
          }))}
        />
      </WhenAsked>
    </>
  )
}

export function MergeFields({ form, choices }: Fields) {
  const t = useTranslations('queue.bulk')
  return <RadioGroup {...form.field('told.main')} label={t('main')} options={choices.cases} />
}
