'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { Select } from '@/components/ui/select'
import { TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { signpostInput } from '@/db/contact/signposts/input'
import { topicGroups } from '@/db/contact/topics/input'
import type { Locale } from '@/tenants/municipality'
import { save } from './actions'

type Props = {
  locales: readonly [Locale, ...Locale[]]
  /** The signpost as it was opened; absent for a new one. */
  saved?: { code: string; version: number }
  initial: Typed
}

export function SignpostForm({ locales, saved, initial }: Props) {
  const t = useTranslations('signposts.form')
  const group = useTranslations('contact.topics.group')
  const optional = useTranslations('problems')('optional')
  const form = useFormAction(save, signpostInput(locales[0]), initial)
  return (
    <Form of={form}>
      {saved && <input type="hidden" name="signpost" value={saved.code} />}
      {saved && <input type="hidden" name="version" value={saved.version} />}
      {locales.map((locale, at) => (
        <InLanguage key={locale} form={form} locale={locale} optional={at > 0 ? optional : undefined} />
      ))}
      <TextField {...form.field('url')} type="url" label={t('url')} hint={t('oneHint')} optional={optional} />
      <TextField {...form.field('phone')} label={t('phone')} width="medium" optional={optional} />
      <TextField {...form.field('email')} type="email" label={t('email')} width="medium" optional={optional} />
      <Select
        {...form.field('group')}
        label={t('group')}
        options={topicGroups.map((value) => ({ value, label: group(value) }))}
      />
      <TextArea
        {...form.field('keywords')}
        label={t('keywords')}
        hint={t('keywordsHint')}
        optional={optional}
        rows={3}
      />
      <Button type="submit" busy={form.pending}>
        {t('save')}
      </Button>
    </Form>
  )
}

type Language = { form: ReturnType<typeof useFormAction>; locale: Locale; optional: string | undefined }

/** What it is, what is told about it and who answers, in one language of the town. */
function InLanguage({ form, locale, optional }: Language) {
  const t = useTranslations('signposts.form')
  const language = useTranslations('casework.arrival.locales')(locale)
  const first = optional === undefined
  return (
    <div className="flow">
      <TextField
        {...form.field(`name.${locale}`)}
        label={t('name', { language })}
        hint={first ? t('nameHint') : undefined}
        optional={optional}
        lang={locale}
        autoComplete="off"
      />
      <TextField
        {...form.field(`receiver.${locale}`)}
        label={t('receiver', { language })}
        optional={optional}
        lang={locale}
        autoComplete="off"
      />
      <TextArea
        {...form.field(`words.${locale}`)}
        label={t('words', { language })}
        hint={first ? t('wordsHint') : undefined}
        optional={optional}
        lang={locale}
        rows={4}
      />
    </div>
  )
}
