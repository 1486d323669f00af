'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { textInput, tokens } from '@/db/grants/decisions/texts/input'
import type { DecisionText } from '@/db/grants/decisions/texts/reads'
import type { Locale } from '@/tenants/municipality'
import { write } from './actions'

/** A text in every language of the town; saving it makes its next version. */
export function TextForm({ text, languages }: { text: DecisionText; languages: readonly Locale[] }) {
  const t = useTranslations('decisions.texts')
  const form = useFormAction(
    write,
    textInput,
    Object.fromEntries(languages.map((locale) => [locale, text.words[locale] ?? ''])),
  )
  return (
    <Form of={form} className="flow column">
      <input type="hidden" name="key" value={text.key} />
      <input type="hidden" name="number" value={text.number} />
      {languages.map((locale) => (
        <TextArea
          key={locale}
          {...form.field(locale)}
          label={t(`language.${locale}`)}
          lang={locale}
          rows={Math.min(24, Math.max(3, Math.ceil((text.words[locale] ?? '').length / 70) + 1))}
          maxLength={8000}
        />
      ))}
      <p className="muted">{t('tokens', { tokens: tokens.map((token) => `{${token}}`).join(' ') })}</p>
      <Button type="submit" busy={form.pending}>
        {t('save')}
      </Button>
    </Form>
  )
}
