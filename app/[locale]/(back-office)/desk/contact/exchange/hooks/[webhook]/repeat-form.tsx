'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { callOnly } from '@/db/contact/webhooks/input'
import { repeat } from './actions'

export function RepeatForm({ call, webhook, what }: { call: string; webhook: string; what: string }) {
  const t = useTranslations('webhooks')
  const form = useFormAction(repeat, callOnly)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="call" value={call} />
      <input type="hidden" name="webhook" value={webhook} />
      <Button type="submit" small look="secondary" busy={form.pending} aria-label={t('againOf', { what })}>
        {t('again')}
      </Button>
    </Form>
  )
}
