'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { ruleMove } from '@/db/contact/routing/input'
import { move } from './actions'

type Props = { rule: string; name: string; seen: number; to: 'up' | 'down' }

/** A rule one step up or down in the list. */
export function StepForm({ rule, name, seen, to }: Props) {
  const t = useTranslations('routing.step')
  const form = useFormAction(move, ruleMove)
  return (
    <Form of={form} className="inline-block">
      <input type="hidden" name="rule" value={rule} />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="to" value={to} />
      <Button type="submit" look="quiet" small busy={form.pending}>
        {t(to)}
        <span className="sr-only">: {name}</span>
      </Button>
    </Form>
  )
}
