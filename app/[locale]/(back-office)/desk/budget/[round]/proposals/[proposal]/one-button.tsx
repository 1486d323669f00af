'use client'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { FormState } from '@/components/ui/form-state'
import { useFormAction } from '@/components/ui/use-form-action'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  fields: Record<string, string>
  label: string
  /** The whole of it for those who hear the button alone. */
  name?: string
  look?: 'secondary' | 'danger' | 'quiet'
}

const anything = z.object({})

/** A deed that needs nothing typed. */
export function OneButton({ action, fields, label, name, look = 'quiet' }: Props) {
  const form = useFormAction(action, anything)
  return (
    <Form of={form} className="flow">
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Button type="submit" small look={look} busy={form.pending} aria-label={name}>
        {label}
      </Button>
    </Form>
  )
}
