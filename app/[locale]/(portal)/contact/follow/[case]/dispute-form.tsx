'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { disputeInput } from '@/db/contact/cases/moves/input'
import { dispute } from './actions'

type Props = { at: string; initial: Typed }

/** "Closed is not fixed": why the case should be opened again. */
export function DisputeForm({ at, initial }: Props) {
  const t = useTranslations('contact.dispute')
  const form = useFormAction(dispute, disputeInput, initial)
  return (
    <section className="boxed flow" aria-labelledby="dispute">
      <h3 id="dispute">{t('title')}</h3>
      <p>{t('lead')}</p>
      <Form of={form} className="flow">
        <input type="hidden" name="at" value={at} />
        <input type="hidden" name="event" value={form.field('event').defaultValue} />
        <TextArea {...form.field('text')} label={t('text')} rows={4} />
        <Button type="submit" busy={form.pending} look="secondary">
          {t('send')}
        </Button>
      </Form>
    </section>
  )
}
