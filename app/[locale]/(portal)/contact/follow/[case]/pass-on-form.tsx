'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { passOnInput } from '@/db/contact/consents/input'
import { changePassOn } from './actions'

/** The reporter's word on passing on how to reach them, which they may take back and give again. */
export function PassOnForm({ at, agreed }: { at: string; agreed: boolean }) {
  const t = useTranslations('forwards.passOn')
  const form = useFormAction(changePassOn, passOnInput, {})
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
