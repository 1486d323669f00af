'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { consentInput } from '@/db/contact/publications/input'
import { changePermission } from './actions'

/** The sender's word on publishing, which they may take back and give again. */
export function ConsentForm({ at, agreed }: { at: string; agreed: boolean }) {
  const t = useTranslations('publication.consent')
  const form = useFormAction(changePermission, consentInput, {})
  return (
    <Form of={form}>
      <input type="hidden" name="at" value={at} />
      <input type="hidden" name="agreed" value={agreed ? '' : 'yes'} />
      <Button type="submit" look="secondary" small busy={form.pending}>
        {t(agreed ? 'withdraw' : 'give')}
      </Button>
    </Form>
  )
}
