'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { revokeInput } from '@/db/contact/open311/clients/input'
import { revoke } from './actions'

export function RevokeForm({ id, name }: { id: string; name: string }) {
  const t = useTranslations('open311.desk')
  const form = useFormAction(revoke, revokeInput)
  return (
    <Form of={form}>
      <input type="hidden" name="client" value={id} />
      <Button type="submit" look="danger" small busy={form.pending} aria-label={t('revokeOf', { name })}>
        {t('revoke')}
      </Button>
    </Form>
  )
}
