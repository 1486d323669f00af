'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox, RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { type Option, Select } from '@/components/ui/select'
import { TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { kinds, placeNeeds, topicGroups } from '@/db/contact/topics/input'
import { topicInput } from '@/db/contact/topics/upkeep/input'
import type { Locale } from '@/tenants/municipality'
import { save } from './actions'

type Props = {
  locales: readonly [Locale, ...Locale[]]
  units: readonly Option[]
  /** The topic as it was opened; absent for a new one. */
  saved?: { code: string; version: number }
  initial: Typed
}

export function TopicForm({ locales, units, saved, initial }: Props) {
  const t = useTranslations('topics.form')
  const group = useTranslations('contact.topics.group')
  const kind = useTranslations('contact.kindName')
  const optional = useTranslations('problems')('optional')
  const form = useFormAction(save, topicInput(locales[0]), initial)
  return (
    <Form of={form}>
      {saved && <input type="hidden" name="topic" value={saved.code} />}
      {saved && <input type="hidden" name="version" value={saved.version} />}
      <InLanguages form={form} locales={locales} optional={optional} />
      {!saved && (
        <TextField {...form.field('code')} label={t('code')} hint={t('codeHint')} optional={optional} width="medium" />
      )}
      <TextArea
        {...form.field('keywords')}
        label={t('keywords')}
        hint={t('keywordsHint')}
        optional={optional}
        rows={3}
      />
      <Select
        {...form.field('group')}
        label={t('group')}
        options={topicGroups.map((value) => ({ value, label: group(value) }))}
      />
      <Select {...form.field('unit')} label={t('unit')} options={units} />
      <TextField {...form.field('days')} label={t('days')} hint={t('daysHint')} inputMode="numeric" width="short" />
      <RadioGroup
        {...form.field('kind')}
        label={t('kind')}
        options={kinds.map((value) => ({ value, label: kind(value) }))}
        tight
      />
      <RadioGroup
        {...form.field('place')}
        label={t('place')}
        hint={t('placeHint')}
        options={placeNeeds.map((value) => ({ value, label: t(`places.${value}`) }))}
        tight
      />
      <Checkbox {...form.ticked('publishable')} label={t('publishable')} hint={t('publishableHint')} />
      <TextField {...form.field('warn')} type="email" label={t('warn')} hint={t('warnHint')} optional={optional} />
      <Button type="submit" busy={form.pending}>
        {t('save')}
      </Button>
    </Form>
  )
}

type Texts = { form: ReturnType<typeof useFormAction>; locales: Props['locales']; optional: string }

/** Name and description, a pair to each language of the town. */
function InLanguages({ form, locales, optional }: Texts) {
  const t = useTranslations('topics.form')
  const language = useTranslations('casework.arrival.locales')
  return locales.map((locale, at) => (
    <div key={locale} className="flow">
      <TextField
        {...form.field(`name.${locale}`)}
        label={t('name', { language: language(locale) })}
        optional={at > 0 ? optional : undefined}
        lang={locale}
        autoComplete="off"
      />
      <TextField
        {...form.field(`description.${locale}`)}
        label={t('description', { language: language(locale) })}
        optional={optional}
        lang={locale}
        autoComplete="off"
      />
    </div>
  ))
}
