'use client'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { type TemplateStep, templateStep } from '@/db/contact/templates/input'
import { move } from './actions'

/** A template a step up or down among those of its topic. */
export function StepForm({ id, version, to, label, name }: TemplateStep & { label: string; name: string }) {
  const form = useFormAction(move, templateStep)
  return (
    <Form of={form} className="inline-block">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="to" value={to} />
      <Button type="submit" look="quiet" small busy={form.pending}>
        {label}
        <span className="sr-only">: {name}</span>
      </Button>
    </Form>
  )
}
