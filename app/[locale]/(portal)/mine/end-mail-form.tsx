'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { endOwnInput } from '@/db/contact/subscriptions/input'
import { endMails } from './actions'

export function EndMailForm({ subscription, title }: { subscription: string; title: string }) {
  const t = useTranslations('subscriptions')
  const form = useFormAction(endMails, endOwnInput, {})
  return (
    <Form of={form}>
      <input type="hidden" name="subscription" value={subscription} />
      <Button type="submit" look="quiet" small busy={form.pending} aria-label={t('endOf', { title })}>
        {t('end')}
      </Button>
    </Form>
  )
}
