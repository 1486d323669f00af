'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { followerDisputeInput } from '@/db/contact/subscriptions/input'
import { dispute } from './actions'

type Props = { at: string; until: string; initial: Typed }

/** "Closed is not fixed", for those who follow: what is wrong, told to the desk. */
export function FollowerDisputeForm({ at, until, initial }: Props) {
  const t = useTranslations('subscriptions.dispute')
  const form = useFormAction(dispute, followerDisputeInput, initial)
  return (
    <section className="boxed flow" aria-labelledby="dispute">
      <h2 id="dispute">{t('title')}</h2>
      <p>{t('lead', { day: until })}</p>
      <Form of={form} className="flow">
        <input type="hidden" name="at" value={at} />
        <input type="hidden" name="event" value={form.field('event').defaultValue} />
        <TextArea {...form.field('text')} label={t('text')} hint={t('hint')} rows={4} />
        <Button type="submit" look="secondary" busy={form.pending}>
          {t('send')}
        </Button>
      </Form>
    </section>
  )
}
