import type { ComponentProps } from 'react'
import { Field, type FieldWords, fieldIds } from '@/components/ui/field'
import { WrittenArea } from '@/components/ui/written-area'

type Width = { width?: 'short' | 'medium' | 'full' }
type Words = FieldWords & { name: string }

/** One line of text, a date, a time, an e-mail: `type` says which. Takes what react-hook-form's register gives. */
export function TextField({ width = 'full', ...props }: ComponentProps<'input'> & Words & Width) {
  const { label, hint, error, optional, large, ...input } = props
  const ids = fieldIds(input.name, { hint, error }, input.id)
  return (
    <Field id={ids.id} {...{ label, hint, error, optional, large }}>
      <input type="text" {...input} {...ids} className={inputClass(width)} />
    </Field>
  )
}

export function DateField(props: ComponentProps<'input'> & Words) {
  return <TextField {...props} type="date" width="short" />
}

export function TextArea(props: ComponentProps<'textarea'> & Words) {
  const { label, hint, error, optional, large, ...textarea } = props
  const ids = fieldIds(textarea.name, { hint, error }, textarea.id)
  return (
    <Field id={ids.id} {...{ label, hint, error, optional, large }}>
      <WrittenArea {...textarea} {...ids} className="input" />
    </Field>
  )
}

/** Euros as people write them, "12 500" or "12500,50"; the reader of the form makes cents of it. */
export function MoneyField(props: ComponentProps<'input'> & Words) {
  const { label, hint, error, optional, large, ...input } = props
  const ids = fieldIds(input.name, { hint, error }, input.id)
  return (
    <Field id={ids.id} {...{ label, hint, error, optional, large }}>
      <div className="input-money">
        <input type="text" inputMode="decimal" autoComplete="off" {...input} {...ids} className="input" />
        <span aria-hidden="true">€</span>
      </div>
    </Field>
  )
}

/** Files from the resident's device; `accept` and `multiple` as in HTML. */
export function FileField(props: Omit<ComponentProps<'input'>, 'type'> & Words) {
  const { label, hint, error, optional, large, ...input } = props
  const ids = fieldIds(input.name, { hint, error }, input.id)
  return (
    <Field id={ids.id} {...{ label, hint, error, optional, large }}>
      <input {...input} {...ids} type="file" className="input" />
    </Field>
  )
}

function inputClass(width: 'short' | 'medium' | 'full') {
  return width === 'full' ? 'input' : `input input-${width}`
}
