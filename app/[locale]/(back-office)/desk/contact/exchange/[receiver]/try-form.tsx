'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { systemOnly } from '@/db/contact/systems/input'
import { tryOut } from './actions'

export function TryForm({ id }: { id: string }) {
  const t = useTranslations('exchange.receiver')
  const form = useFormAction(tryOut, systemOnly)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="receiver" value={id} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('try')}
      </Button>
    </Form>
  )
}
