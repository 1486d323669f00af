'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { closureEnd } from '@/db/calendar/input'
import { reopen } from './actions'

/** The town works on a day after all. `day` in words tells the buttons apart. */
export function ReopenForm({ closure, day }: { closure: string; day: string }) {
  const t = useTranslations('calendar')
  const form = useFormAction(reopen, closureEnd)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="closure" value={closure} />
      <Button type="submit" look="quiet" small busy={form.pending}>
        {t('drop')}
        <span className="sr-only">: {day}</span>
      </Button>
    </Form>
  )
}
