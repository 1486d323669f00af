import type { ReactNode } from 'react'
import { Checkbox } from '@/components/ui/choices'
import { FieldGroup } from '@/components/ui/field'
import type { Option } from '@/components/ui/select'

type Props = {
  of: { name: string; defaultValue: readonly string[]; error?: string }
  label: ReactNode
  hint?: ReactNode
  options: readonly Option[]
}

/** Any of several; none asks nothing. */
export function Boxes({ of: { name, defaultValue, error }, label, hint, options }: Props) {
  return (
    <FieldGroup id={name} label={label} hint={hint} error={error}>
      <div className={`choices choices-tight ${options.length > 12 ? 'choices-many' : ''}`}>
        {options.map(({ value, label: text }, at) => (
          <Checkbox
            key={value}
            id={at === 0 ? name : `${name}-${value}`}
            name={name}
            value={value}
            label={text}
            defaultChecked={defaultValue.includes(value)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
