'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { DateField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { closingInput } from '@/db/grants/decisions/meetings/input'
import { close } from './actions'

/** The minutes are on the web: nothing more is put before this meeting. */
export function ClosingForm({ meeting, today }: { meeting: string; today: string }) {
  const t = useTranslations('decisions.meetings')
  const form = useFormAction(close, closingInput, { minutesOn: today })
  return (
    <section className="boxed flow column" aria-labelledby="close">
      <h2 id="close">{t('close')}</h2>
      <Form of={form} className="flow">
        <input type="hidden" name="meeting" value={meeting} />
        <DateField {...form.field('minutesOn')} label={t('minutesOn')} />
        <Button type="submit" look="secondary" busy={form.pending}>
          {t('closeIt')}
        </Button>
      </Form>
    </section>
  )
}
