'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/choices'
import { TextArea } from '@/components/ui/text-field'
import type { useFormAction } from '@/components/ui/use-form-action'
import type { Locale } from '@/tenants/municipality'

export type Readers = readonly { readonly locale: Locale; readonly count: number }[]
type Props = { form: ReturnType<typeof useFormAction>; readers: Readers }

/** The same words once more for each language that somebody who has joined the case reads. */
export function LanguagesField({ form, readers }: Props) {
  const t = useTranslations('translations')
  const locale = useLocale()
  if (readers.length === 0) return null
  // Filled from a template that says nothing in this language.
  const lacks = (language: Locale) =>
    Boolean(form.field('template').defaultValue) && !form.field(`also.${language}`).defaultValue
  const languages = new Intl.DisplayNames([locale], { type: 'language' })
  return (
    <fieldset className="boxed flow">
      <legend>{t('title')}</legend>
      <p className="muted">{t('lead')}</p>
      {readers.map((reader) => (
        <TextArea
          key={reader.locale}
          {...form.field(`also.${reader.locale}`)}
          label={t('words', { language: languages.of(reader.locale) ?? reader.locale })}
          hint={lacks(reader.locale) ? t('lacking') : t('readers', { count: reader.count })}
          lang={reader.locale}
          rows={4}
        />
      ))}
      <Checkbox {...form.ticked('oneLanguage')} label={t('oneLanguage')} />
    </fieldset>
  )
}
