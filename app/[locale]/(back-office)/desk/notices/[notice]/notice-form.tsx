'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { noticeInput } from '@/db/notices/input'
import type { Locale } from '@/tenants/municipality'
import { saveNotice } from './actions'
import { Theirs } from './theirs'

type Props = {
  locales: readonly [Locale, ...Locale[]]
  /** The notice as it is saved, and its version; absent for a new one. */
  saved?: { id: string; version: string; values: Typed }
  /** The id a new one is going to have. */
  submission?: string
  initial: Typed
}

/** The version that was typed over, also before a sign-in; once the reader has been shown another's, that one. */
function versionOf(form: ReturnType<typeof useFormAction>, now: string) {
  return form.refusal ? now : form.field('version').defaultValue || now
}

export function NoticeForm({ locales, saved, submission, initial }: Props) {
  const t = useTranslations('notices')
  const problems = useTranslations('problems')
  const [first, ...others] = locales
  const form = useFormAction(saveNotice, noticeInput(first), initial)
  const optional = problems('optional')
  return (
    <Form of={form}>
      {saved && form.refusal && <Theirs locales={locales} saved={saved.values} />}
      {submission && <input type="hidden" name="submission" value={submission} />}
      {saved && <input type="hidden" name="id" value={saved.id} />}
      {saved && <input type="hidden" name="version" value={versionOf(form, saved.version)} />}
      {locales.map((locale) => (
        <fieldset key={locale} className="flow">
          <legend className="field-label field-label-large">
            {t('field.in', { language: t(`language.${locale}`) })}
          </legend>
          <TextField
            {...form.field(`title.${locale}`)}
            label={t('field.title')}
            optional={locale === first ? undefined : optional}
            lang={locale}
          />
          <TextArea
            {...form.field(`body.${locale}`)}
            label={t('field.body')}
            hint={t('field.bodyHint')}
            optional={locale === first ? undefined : optional}
            lang={locale}
          />
        </fieldset>
      ))}
      {others.length > 0 && <p>{t('otherLanguage', { language: t(`language.${first}`) })}</p>}
      <TextField {...form.field('showFrom')} type="datetime-local" label={t('field.from')} width="medium" />
      <TextField
        {...form.field('showUntil')}
        type="datetime-local"
        label={t('field.until')}
        hint={t('field.untilHint')}
        optional={optional}
        width="medium"
      />
      <Button type="submit" busy={form.pending}>
        {t('save')}
      </Button>
    </Form>
  )
}
