'use client'
import { useTranslations } from 'next-intl'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { useFormAction } from '@/components/ui/use-form-action'
import type { Locale } from '@/tenants/municipality'

type Props = {
  form: ReturnType<typeof useFormAction>
  languages: readonly Locale[]
  required: readonly Locale[]
  label: (field: string) => string
  optional: string
}

/** Title and text in each language of the town. Only the first must be there from the start. */
export function ProposalWords({ form, languages, required, label, optional }: Props) {
  const t = useTranslations('proposals.form')
  return languages.map((language, at) => (
    <fieldset key={language} className="boxed">
      <legend className="field-label">{t(`wordsIn.${language}`)}</legend>
      <div className="fields">
        {at > 0 && required.includes(language) && <p className="field-hint">{t('beforeFreeze')}</p>}
        <TextField
          {...form.field(`title.${language}`)}
          label={label(`title.${language}`)}
          optional={at > 0 ? optional : undefined}
          lang={language}
        />
        <TextArea
          {...form.field(`text.${language}`)}
          label={label(`text.${language}`)}
          optional={at > 0 ? optional : undefined}
          lang={language}
          rows={5}
        />
      </div>
    </fieldset>
  ))
}
