'use client'
import { useTranslations } from 'next-intl'
import { Button, ButtonRow } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { passOnInput } from '@/db/contact/consents/input'
import { changePassOn } from './actions'

/** The answer to whether the case may be handed on: either one, and the case goes on. */
export function AskedForm({ at }: { at: string }) {
  const t = useTranslations('forwards.passOn')
  const form = useFormAction(changePassOn, passOnInput, {})
  return (
    <Form of={form}>
      <input type="hidden" name="at" value={at} />
      <ButtonRow>
        <Button type="submit" name="agreed" value="yes" busy={form.pending}>
          {t('answerYes')}
        </Button>
        <Button type="submit" name="agreed" value="" look="secondary" busy={form.pending}>
          {t('answerNo')}
        </Button>
      </ButtonRow>
    </Form>
  )
}
