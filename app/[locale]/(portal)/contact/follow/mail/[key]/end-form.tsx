'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { endInput } from '@/db/contact/subscriptions/input'
import { end } from './actions'

type Props = { at: string; subscription: string; title: string }

export function EndForm({ at, subscription, title }: Props) {
  const t = useTranslations('subscriptions')
  const form = useFormAction(end, endInput, {})
  return (
    <Form of={form}>
      <input type="hidden" name="at" value={at} />
      <input type="hidden" name="subscription" value={subscription} />
      <Button type="submit" look="secondary" small busy={form.pending} aria-label={t('endOf', { title })}>
        {t('end')}
      </Button>
    </Form>
  )
}
