'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { pressInput } from '@/db/contact/bulks/input'
import { press } from './actions'

/** Does what the page shows, or goes on where a press was cut short. */
export function PressForm({ bulk, count, again }: { bulk: string; count: number; again?: boolean }) {
  const t = useTranslations('queue.bulk')
  const form = useFormAction(press, pressInput)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="bulk" value={bulk} />
      <Button type="submit" busy={form.pending}>
        {again ? t('goOn') : t('press', { count })}
      </Button>
    </Form>
  )
}
