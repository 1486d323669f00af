'use client'
import type { ComponentProps } from 'react'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'

/** The server reads what is sent; there is nothing here to be mistyped. */
const anything = z.looseObject({})

type Props = {
  action: Action
  fields: Readonly<Record<string, string>>
  children: string
  /** The button's name where several of a page look alike: it begins with the words that are seen. */
  name?: string
} & Pick<ComponentProps<typeof Button>, 'look' | 'small'>

/** One button that does one thing to what `fields` name. */
export function PressForm({ action, fields, children, name, look = 'quiet', small = true }: Props) {
  const form = useFormAction(action, anything)
  return (
    <Form of={form}>
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Button type="submit" look={look} small={small} busy={form.pending} aria-label={name}>
        {children}
      </Button>
    </Form>
  )
}
