'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { type Option, Select } from '@/components/ui/select'
import { TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { templateInput, templateStates } from '@/db/contact/templates/input'
import type { Locale } from '@/tenants/municipality'
import { save } from './actions'

type Props = {
  locales: readonly [Locale, ...Locale[]]
  topics: readonly Option[]
  /** The template as it was opened; absent for a new one. */
  saved?: { id: string; version: number }
  /** The id a new one is going to have. */
  submission?: string
  initial: Typed
}

export function TemplateForm({ locales, topics, saved, submission, initial }: Props) {
  const t = useTranslations('casework.templates')
  const language = useTranslations('casework.arrival.locales')
  const state = useTranslations('contact.state')
  const optional = useTranslations('problems')('optional')
  const form = useFormAction(save, templateInput(locales[0]), initial)
  return (
    <Form of={form}>
      {submission && <input type="hidden" name="submission" value={submission} />}
      {saved && <input type="hidden" name="id" value={saved.id} />}
      {saved && <input type="hidden" name="version" value={saved.version} />}
      <TextField {...form.field('name')} label={t('name')} hint={t('nameHint')} autoComplete="off" />
      <Select {...form.field('topic')} label={t('topic')} empty={t('allTopics')} options={topics} />
      <Select
        {...form.field('state')}
        label={t('state')}
        options={templateStates.map((value) => ({ value, label: state(value) }))}
      />
      <p>{t('placeholders')}</p>
      {locales.map((locale, at) => (
        <TextArea
          key={locale}
          {...form.field(`words.${locale}`)}
          label={t('words', { language: language(locale) })}
          optional={at > 0 ? optional : undefined}
          lang={locale}
          rows={6}
        />
      ))}
      <Button type="submit" busy={form.pending}>
        {t('save')}
      </Button>
    </Form>
  )
}
