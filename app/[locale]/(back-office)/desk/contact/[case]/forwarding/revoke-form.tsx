'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { forwardEnd } from '@/db/contact/forwards/input'
import { revoke } from './actions'

/** Shuts the receiver's link for good. */
export function RevokeForm({ id, forward, name }: { id: string; forward: string; name: string }) {
  const t = useTranslations('forwards.desk')
  const form = useFormAction(revoke, forwardEnd)
  return (
    <Form of={form}>
      <input type="hidden" name="case" value={id} />
      <input type="hidden" name="forward" value={forward} />
      <Button type="submit" look="quiet" small busy={form.pending}>
        {t('revoke')}
        <span className="sr-only">: {name}</span>
      </Button>
    </Form>
  )
}
