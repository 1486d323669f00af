'use client'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'

type Props = {
  action: Action
  /** What the press says without being asked. */
  fields: Readonly<Record<string, string>>
  children: ReactNode
  done?: ReactNode
  look?: 'primary' | 'secondary' | 'quiet' | 'danger'
  small?: boolean
}

/** One button that does one thing; whatever it may not do comes back in words. */
export function PressForm({ action, fields, children, done, look = 'secondary', small }: Props) {
  const form = useFormAction(action, z.looseObject({}))
  return (
    <Form of={form} className="flow" done={done}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" look={look} small={small} busy={form.pending}>
        {children}
      </Button>
    </Form>
  )
}
