'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { watchKeyInput } from '@/db/contact/watches/input'
import { confirm, end } from './actions'

/** Opening the link says nothing yet: mail scanners open links too. */
export function ConfirmForm({ at }: { at: string }) {
  const t = useTranslations('watches.confirm')
  const yes = useFormAction(confirm, watchKeyInput, {})
  const no = useFormAction(end, watchKeyInput, {})
  return (
    <section className="boxed flow" aria-labelledby="confirm">
      <h2 id="confirm">{t('title')}</h2>
      <Form of={yes}>
        <input type="hidden" name="at" value={at} />
        <Button type="submit" busy={yes.pending}>
          {t('yes')}
        </Button>
      </Form>
      <Form of={no}>
        <input type="hidden" name="at" value={at} />
        <Button type="submit" look="secondary" busy={no.pending}>
          {t('no')}
        </Button>
      </Form>
    </section>
  )
}
