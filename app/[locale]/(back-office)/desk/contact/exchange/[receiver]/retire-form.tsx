'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { systemOnly } from '@/db/contact/systems/input'
import { retire } from './actions'

export function RetireForm({ id }: { id: string }) {
  const t = useTranslations('exchange.receiver')
  const form = useFormAction(retire, systemOnly)
  return (
    <Form of={form} className="boxed flow">
      <input type="hidden" name="receiver" value={id} />
      <p>{t('retireText')}</p>
      <Button type="submit" look="danger" busy={form.pending}>
        {t('retire')}
      </Button>
    </Form>
  )
}
