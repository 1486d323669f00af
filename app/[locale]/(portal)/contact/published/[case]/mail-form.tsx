'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { subscribeInput } from '@/db/contact/subscriptions/input'
import { followByMail } from './actions'

type Props = { reference: string; initial: Typed }

/** "Tell me by e-mail": an address, and no account. */
export function MailForm({ reference, initial }: Props) {
  const t = useTranslations('subscriptions.form')
  const form = useFormAction(followByMail, subscribeInput, initial)
  return (
    <section className="boxed flow" aria-labelledby="by-mail">
      <h2 id="by-mail">{t('title')}</h2>
      <p>{t('lead')}</p>
      <Form of={form} className="flow">
        <input type="hidden" name="case" value={reference} />
        <TextField {...form.field('email')} label={t('email')} hint={t('hint')} type="email" autoComplete="email" />
        <Button type="submit" look="secondary" icon="mail" busy={form.pending}>
          {t('send')}
        </Button>
      </Form>
    </section>
  )
}
