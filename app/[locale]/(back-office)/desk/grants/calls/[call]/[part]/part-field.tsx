'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Checkbox, CheckboxGroup } from '@/components/ui/choices'
import { Select } from '@/components/ui/select'
import { DateField, MoneyField, TextArea, TextField } from '@/components/ui/text-field'
import type { useFormAction } from '@/components/ui/use-form-action'
import { type PartField as Field, kindOptions, type PartOption } from '@/db/grants/calls/parts/fields/rules'
import { worded } from '@/db/grants/forms/words/rules'
import type { Locale } from '@/tenants/municipality'

type Props = {
  form: ReturnType<typeof useFormAction>
  field: Field
  languages: readonly Locale[]
  official: readonly Locale[]
}

/** A field of a part, by its type. Texts have a field for each language of the town. */
export function PartField(props: Props) {
  const { form, field } = props
  const t = useTranslations('calls.edit')
  const options = useOptions()
  const { name, type, label, optional, hint } = field
  const words = {
    label: t(`field.${label as 'name'}`),
    ...(optional && { optional: t('optional') }),
    ...(hint && { hint: t(`hint.${hint as 'samplePercent'}`) }),
  }
  const input = { ...form.field(name), ...words }
  switch (type) {
    case 'words':
    case 'prose':
      return <LanguageFields {...props} />
    case 'tick':
      return <Checkbox {...form.ticked(name)} label={words.label} />
    case 'kinds':
      return <CheckboxGroup {...form.several(name)} {...words} tight options={options(kindOptions)} />
    case 'choice':
      return <Select {...input} {...(optional ? { empty: t('none') } : {})} options={options(field.options ?? [])} />
    case 'euros':
      return <MoneyField {...input} />
    case 'day':
      return <DateField {...input} />
    case 'moment':
      return <TextField {...input} type="datetime-local" step={1} width="medium" hint={t('finnishTime')} />
    default:
      return <TextField {...input} inputMode={type === 'whole' ? 'numeric' : 'decimal'} width="short" />
  }
}

function useOptions() {
  const t = useTranslations('calls')
  const say = worded(useLocale())
  return (options: readonly PartOption[]) =>
    options.map(({ value, text }) => ({
      value,
      label: typeof text !== 'string' ? say(text) || value : text.includes(':') ? text : t(text as 'field.culture'),
    }))
}

function LanguageFields({ form, field: { name, type, label, optional, max }, languages, official }: Props) {
  const t = useTranslations('calls.edit')
  const needed = (language: Locale) => !optional && official.includes(language)
  return (
    <div className="part-languages">
      {languages.map((language) => {
        const words = {
          ...form.field(`${name}.${language}`),
          label: t('inLanguage', { what: t(`field.${label as 'name'}`), language: t(`language.${language}`) }),
          ...(needed(language) ? {} : { optional: t('optional') }),
          lang: language,
          maxLength: max,
        }
        return type === 'prose' ? (
          <TextArea key={language} {...words} rows={max && max > 2000 ? 8 : 2} />
        ) : (
          <TextField key={language} {...words} />
        )
      })}
    </div>
  )
}
