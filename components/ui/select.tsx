import type { ComponentProps } from 'react'
import { Field, type FieldWords, fieldIds } from '@/components/ui/field'

export type Option = { value: string; label: string }

/** One of many. `empty` is the text of the choice that means none, "Kaikki alueet". */
export function Select(props: ComponentProps<'select'> & FieldWords & SelectOptions) {
  const { label, hint, error, optional, large, options, empty, ...select } = props
  const ids = fieldIds(select.name, { hint, error }, select.id)
  return (
    <Field id={ids.id} {...{ label, hint, error, optional, large }}>
      <select {...select} {...ids} className="input input-medium">
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  )
}

type SelectOptions = { name: string; options: readonly Option[]; empty?: string }
