'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { type Option, Select } from '@/components/ui/select'
import { DateField, TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { WhenAsked } from '@/components/ui/when-asked'
import { moveInput, reasons, reasonsFor } from '@/db/contact/cases/moves/input'
import { fieldsOf, type MoveField } from '@/db/contact/cases/moves/rules'
import type { State } from '@/db/contact/cases/rules'
import { move } from './actions'
import { type EarlierAnswer, EarlierAnswers } from './earlier-answers'
import { LanguagesField, type Readers } from './languages-field'
import { type TemplateChoice, TemplateField } from './template-field'

type Props = {
  id: string
  version: number
  from: State
  next: readonly State[]
  unread: boolean
  templates: TemplateChoice
  earlier: readonly EarlierAnswer[]
  readers: Readers
  /** Months, seasons and years that somebody may plan for. */
  periods: readonly Option[]
  initial: Typed
}

/** Where the case goes next, and what the reporter is told. Without a script every field is in sight; with one, those the state asks for. */
export function MoveForm({ id, version, from, next, unread, templates, earlier, readers, periods, initial }: Props) {
  const t = useTranslations('contact.desk.move')
  const state = useTranslations('contact.state')
  const reason = useTranslations('contact.told.reason')
  const form = useFormAction(move, moveInput, initial)
  const [chosen, choose] = useState(next.find((state) => state === initial.to) ?? null)
  const asked = (field: MoveField) => chosen !== null && fieldsOf(from, chosen).includes(field)
  return (
    <section className="boxed flow" aria-labelledby="move-heading">
      <h2 id="move-heading">{t('title')}</h2>
      {unread && <p className="muted">{t('unreachable')}</p>}
      <Form of={form} className="flow">
        <input type="hidden" name="case" value={id} />
        <input type="hidden" name="version" value={version} />
        <RadioGroup
          {...form.field('to')}
          label={t('to')}
          options={next.map((value) => ({ value, label: state(value) }))}
          onClick={(event) => choose((event.target as HTMLInputElement).value as State)}
          tight
        />
        <TemplateField form={form} templates={templates} />
        <EarlierAnswers form={form} answers={earlier} />
        <TextArea {...form.field('words')} label={t('words')} hint={t('wordsHint')} rows={5} />
        <LanguagesField form={form} readers={readers} />
        <WhenAsked asked={asked('day')}>
          <DateField {...form.field('day')} label={t('day')} />
          <Select
            {...form.field('period')}
            label={t('period')}
            hint={t('periodHint')}
            empty={t('onDay')}
            options={periods}
          />
        </WhenAsked>
        <WhenAsked asked={asked('receiver')}>
          <TextField {...form.field('receiver')} label={t('receiver')} />
        </WhenAsked>
        <WhenAsked asked={asked('reason')}>
          <Select
            {...form.field('reason')}
            label={t('reason')}
            empty={t('choose')}
            options={(chosen === 'rejected' || chosen === 'no_action' ? reasonsFor[chosen] : reasons).map((value) => ({
              value,
              label: reason(value),
            }))}
          />
        </WhenAsked>
        <Button type="submit" busy={form.pending}>
          {t('save')}
        </Button>
      </Form>
    </section>
  )
}
