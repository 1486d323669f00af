'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { useFormAction } from '@/components/ui/use-form-action'
import type { PartGroup } from '@/db/grants/calls/parts/fields/rules'
import { worded } from '@/db/grants/forms/words/rules'
import type { Locale } from '@/tenants/municipality'
import { PartField } from './part-field'

type Props = {
  form: ReturnType<typeof useFormAction>
  group: PartGroup
  languages: readonly Locale[]
  official: readonly Locale[]
}

/** One thing of a part: a section, a question, a criterion, or the general fields. */
export function PartFields({ form, group, languages, official }: Props) {
  const t = useTranslations('calls.edit')
  const say = worded(useLocale())
  const { key, title, of, depth, fields, changes } = group
  const name = of ? say(of) : ''
  if (fields.length === 0 && changes.length === 0) return null
  return (
    <fieldset className={`part-group part-depth-${depth}`} id={`at-${key}`}>
      <legend className="field-label">
        {t(`title.${title as 'basics'}`)}
        {name && <span className="muted"> {name}</span>}
      </legend>
      <div className="fields">
        {fields.map((field) => (
          <PartField key={field.name} form={form} field={field} languages={languages} official={official} />
        ))}
      </div>
      {changes.length > 0 && (
        <div className="button-row">
          {changes.map((change) => (
            <Button key={change} type="submit" name="change" value={change} look="quiet" small>
              {t(`change.${deedOf(change) as 'up'}`, { name: name || t(`title.${title as 'basics'}`) })}
            </Button>
          ))}
        </div>
      )}
    </fieldset>
  )
}

/** `up`, `down`, `remove`, or what is added: the name of its button. */
const deedOf = (change: string) => {
  const [deed = '', what = ''] = change.split(' ')
  return deed === 'add' ? what : deed
}
