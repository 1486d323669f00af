'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { ruleMove } from '@/db/contact/routing/input'
import { move } from './actions'

type Props = { rule: string; name: string; seen: number; to: 'up' | 'down'; tried?: boolean }

/** A rule one step up or down in the list; `tried` when what would come of it is in sight. */
export function StepForm({ rule, name, seen, to, tried = false }: Props) {
  const t = useTranslations('routing.step')
  const form = useFormAction(move, ruleMove)
  return (
    <Form of={form} className="inline-block">
      <input type="hidden" name="rule" value={rule} />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="to" value={to} />
      {tried && <input type="hidden" name="tried" value="yes" />}
      {tried ? (
        <Button type="submit" busy={form.pending}>
          {t(`anyway.${to}`, { name })}
        </Button>
      ) : (
        <Button type="submit" look="quiet" small busy={form.pending}>
          {t(to)}
          <span className="sr-only">: {name}</span>
        </Button>
      )}
    </Form>
  )
}
