'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { confirmInput, endInput } from '@/db/contact/subscriptions/input'
import { confirm, end } from './actions'

type Props = { at: string; subscription: string }

/** Opening the link says nothing yet: mail scanners open links too. */
export function ConfirmForm({ at, subscription }: Props) {
  const t = useTranslations('subscriptions.confirm')
  const yes = useFormAction(confirm, confirmInput, {})
  const no = useFormAction(end, endInput, {})
  return (
    <section className="boxed flow" aria-labelledby="confirm">
      <h2 id="confirm">{t('title')}</h2>
      <p>{t('text')}</p>
      <Form of={yes}>
        <input type="hidden" name="at" value={at} />
        <Button type="submit" busy={yes.pending}>
          {t('yes')}
        </Button>
      </Form>
      <Form of={no}>
        <input type="hidden" name="at" value={at} />
        <input type="hidden" name="subscription" value={subscription} />
        <Button type="submit" look="secondary" busy={no.pending}>
          {t('no')}
        </Button>
      </Form>
    </section>
  )
}
