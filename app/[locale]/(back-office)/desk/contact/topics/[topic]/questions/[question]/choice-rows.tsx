'use client'
import { useTranslations } from 'next-intl'
import { FieldGroup } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { useFormAction } from '@/components/ui/use-form-action'
import type { Locale } from '@/tenants/municipality'

type Of = { form: ReturnType<typeof useFormAction>; locales: readonly Locale[] }
type Props = Of & {
  rows: number
  /** Yes and no have their names already. */
  fixed: boolean
}

/** The answers to choose from; a row without a name is none. */
export function ChoiceRows({ form, locales, rows, fixed }: Props) {
  const t = useTranslations('topics.form')
  const numbers = Array.from({ length: fixed ? 2 : rows }, (_, at) => at)
  return (
    <FieldGroup id="choices" label={t('choices')} hint={t(fixed ? 'yesNoHint' : 'choicesHint')}>
      <div className="flow pt-3">
        {numbers.map((at) => (
          <ChoiceRow key={at} form={form} locales={locales} at={at} fixed={fixed} />
        ))}
      </div>
    </FieldGroup>
  )
}

function ChoiceRow({ form, locales, at, fixed }: Omit<Props, 'rows'> & { at: number }) {
  const t = useTranslations('topics.form')
  const language = useTranslations('casework.arrival.locales')
  const name = `choices.${at}`
  const title = fixed ? t(at === 0 ? 'yes' : 'no') : t('choice', { number: at + 1 })
  return (
    <fieldset className="boxed flow">
      <legend className="field-label">{title}</legend>
      <input type="hidden" name={`${name}.key`} value={form.field(`${name}.key`).defaultValue} />
      {!fixed &&
        locales.map((locale) => (
          <TextField
            key={locale}
            {...form.field(`${name}.name.${locale}`)}
            label={language(locale)}
            lang={locale}
            autoComplete="off"
          />
        ))}
      <StopFields form={form} locales={locales} name={`${name}.stop`} />
    </fieldset>
  )
}

/** Whoever chooses this answer is told where to go instead, and sends nothing. */
function StopFields({ form, locales, name }: Of & { name: string }) {
  const t = useTranslations('topics.form')
  const language = useTranslations('casework.arrival.locales')
  const optional = useTranslations('problems')('optional')
  const said = locales.some((locale) => form.field(`${name}.words.${locale}`).defaultValue)
  return (
    <Fold title={t('stop')} open={said}>
      <p className="muted">{t('stopHint')}</p>
      {locales.map((locale) => (
        <TextArea
          key={locale}
          {...form.field(`${name}.words.${locale}`)}
          label={t('stopWords', { language: language(locale) })}
          optional={optional}
          lang={locale}
          rows={3}
        />
      ))}
      <TextField
        {...form.field(`${name}.phone`)}
        type="tel"
        label={t('stopPhone')}
        optional={optional}
        width="medium"
      />
      <TextField {...form.field(`${name}.link`)} type="url" label={t('stopLink')} optional={optional} />
    </Fold>
  )
}
