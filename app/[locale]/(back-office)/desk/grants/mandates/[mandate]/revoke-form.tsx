'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { mandateRevocation } from '@/db/people/organisations/mandates/input'
import { revoke } from './actions'

export function RevokeForm({ mandate }: { mandate: string }) {
  const t = useTranslations('organisations.desk')
  const form = useFormAction(revoke, mandateRevocation)
  return (
    <Form of={form}>
      <h2>{t('revoke')}</h2>
      <p>{t('revokeText')}</p>
      <input type="hidden" name="mandate" value={mandate} />
      <TextArea {...form.field('reason')} label={t('revokeReason')} rows={3} maxLength={1000} />
      <Button type="submit" look="danger" busy={form.pending}>
        {t('revoke')}
      </Button>
    </Form>
  )
}
