import type { ComponentProps, ReactNode } from 'react'
import { FieldGroup, type FieldWords, fieldIds } from '@/components/ui/field'

export type ChoiceOption = { value: string; label: ReactNode; hint?: ReactNode }
type Group = FieldWords & { name: string; options: readonly ChoiceOption[]; tight?: boolean }
type Input = Omit<ComponentProps<'input'>, 'name' | 'type' | 'value' | 'defaultValue'>

/** One answer of a few, all in sight. */
export function RadioGroup({ defaultValue, ...props }: Group & Input & { defaultValue?: string }) {
  return <Choices {...props} type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />
}

/** Any of a few, all in sight. */
export function CheckboxGroup({
  defaultValue = [],
  ...props
}: Group & Omit<Input, 'defaultChecked'> & { defaultValue?: string[] }) {
  return <Choices {...props} type="checkbox" chosen={defaultValue} />
}

/** A single yes. Its label is the whole statement. */
export function Checkbox(props: Omit<ComponentProps<'input'>, 'type'> & FieldWords & { name: string }) {
  const { label, hint, error, optional, large, ...input } = props
  const ids = fieldIds(input.name, { error }, input.id)
  return (
    <div className="field">
      {error && (
        <p className="field-error" id={`${ids.id}-error`}>
          {error}
        </p>
      )}
      <Choice {...input} {...ids} type="checkbox" label={optional ? `${label} (${optional})` : label} hint={hint} />
    </div>
  )
}

/** The first choice carries the id of the whole, its name unless told otherwise: that is where the error summary leads. */
function Choices(props: Group & Input & { type: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  const { label, hint, error, optional, large, options, tight, type, chosen, name, id = name, ...input } = props
  const { 'aria-invalid': invalid } = fieldIds(id, { error })
  return (
    <FieldGroup id={id} {...{ label, hint, error, optional, large }}>
      <div className={tight ? 'choices choices-tight' : 'choices'}>
        {options.map((option, at) => (
          <Choice
            key={option.value}
            {...input}
            {...option}
            type={type}
            name={name}
            id={at === 0 ? id : `${id}-${option.value}`}
            defaultChecked={chosen.includes(option.value)}
            aria-invalid={invalid}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

function Choice({ label, hint, id, ...input }: ComponentProps<'input'> & { label: ReactNode; hint?: ReactNode }) {
  const described = [hint && `${id}-choice-hint`, input['aria-describedby']].filter(Boolean).join(' ')
  return (
    <label className="choice" htmlFor={id}>
      <input {...input} id={id} className="choice-box" aria-describedby={described || undefined} />
      <span className="choice-text">
        {label}
        {hint && (
          <span className="choice-hint" id={`${id}-choice-hint`}>
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
