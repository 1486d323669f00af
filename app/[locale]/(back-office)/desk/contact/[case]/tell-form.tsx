'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FoldedForm } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { type Option, Select } from '@/components/ui/select'
import { DateField, TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { tellingInput } from '@/db/contact/cases/tellings/input'
import { tellReporter } from './actions'
import { LanguagesField, type Readers } from './languages-field'
import { type TemplateChoice, TemplateField } from './template-field'

type Props = {
  id: string
  version: number
  unread: boolean
  templates: TemplateChoice
  readers: Readers
  /** Months, seasons and years that a planned case may be put off to; null where nothing is planned. */
  periods: readonly Option[] | null
  initial: Typed
}

/** A word to the reporter while the case stays where it is; of a planned one, a new day with it. */
export function TellForm({ id, version, unread, templates, readers, periods, initial }: Props) {
  const t = useTranslations('casework.telling')
  const move = useTranslations('contact.desk.move')
  const optional = useTranslations('problems')('optional')
  const form = useFormAction(tellReporter, tellingInput, initial, { scope: 'telling' })
  return (
    <FoldedForm of={form} title={t('title')} open={initial.news !== undefined || form.answer > 0}>
      <input type="hidden" name="case" value={id} />
      <input type="hidden" name="version" value={version} />
      <p className="muted">{unread ? move('unreachable') : t('lead')}</p>
      <TemplateField form={form} templates={templates} />
      <TextArea {...form.field('news')} label={t('news')} hint={t('newsHint')} rows={5} />
      <LanguagesField form={form} readers={readers} />
      {periods && (
        <fieldset className="boxed flow">
          <legend>{t('plan')}</legend>
          <p className="muted">{t('planHint')}</p>
          <DateField {...form.field('newDay')} label={t('newDay')} optional={optional} />
          <Select {...form.field('newPeriod')} label={t('newPeriod')} empty={t('same')} options={periods} />
        </fieldset>
      )}
      <Button type="submit" busy={form.pending}>
        {t('save')}
      </Button>
    </FoldedForm>
  )
}
