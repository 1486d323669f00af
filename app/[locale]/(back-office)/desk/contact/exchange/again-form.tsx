'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { sendAgainInput } from '@/db/contact/deliveries/input'
import { again } from './actions'

type Props = { delivery: string; about: string; reference: string; receiver: string }

export function AgainForm({ delivery, about, reference, receiver }: Props) {
  const t = useTranslations('exchange.again')
  const form = useFormAction(again, sendAgainInput)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="delivery" value={delivery} />
      <input type="hidden" name="case" value={about} />
      <Button type="submit" small look="secondary" busy={form.pending} aria-label={t('of', { reference, receiver })}>
        {t('send')}
      </Button>
    </Form>
  )
}
