'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { DateField, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { closureInput } from '@/db/calendar/input'
import { close } from './actions'

/** A day on which the town is closed. */
export function ClosureForm({ initial }: { initial?: Typed }) {
  const t = useTranslations('calendar.closure')
  const form = useFormAction(close, closureInput, initial)
  return (
    <section className="boxed flow column" aria-labelledby="closure-heading">
      <h2 id="closure-heading">{t('title')}</h2>
      <Form of={form} className="flow">
        <DateField {...form.field('day')} label={t('day')} />
        <TextField {...form.field('reason')} label={t('reason')} hint={t('reasonHint')} maxLength={80} />
        <Button type="submit" busy={form.pending}>
          {t('save')}
        </Button>
      </Form>
    </section>
  )
}
