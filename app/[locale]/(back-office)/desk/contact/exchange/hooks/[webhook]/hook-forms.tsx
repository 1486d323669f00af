'use client'
import { useTranslations } from 'next-intl'
import { WebhookSecret } from '@/components/contact/webhook-secret'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { webhookOnly } from '@/db/contact/webhooks/input'
import { ping, rotate, switchOff, switchOn } from './actions'

type Props = { id: string; isOn: boolean }

/** What can be done with a receiver as it stands. */
export function HookForms({ id, isOn }: Props) {
  if (!isOn) return <Deed id={id} deed="switchOn" action={switchOn} look="primary" />
  return (
    <div className="flow">
      <Deed id={id} deed="ping" action={ping} look="secondary" />
      <Rotation id={id} />
      <Deed id={id} deed="switchOff" action={switchOff} look="danger" />
    </div>
  )
}

type DeedProps = {
  id: string
  deed: 'ping' | 'switchOn' | 'switchOff'
  action: typeof ping
  look: 'primary' | 'secondary' | 'danger'
}

function Deed({ id, deed, action, look }: DeedProps) {
  const t = useTranslations('webhooks')
  const form = useFormAction(action, webhookOnly)
  return (
    <Form of={form} className="boxed flow">
      <input type="hidden" name="webhook" value={id} />
      <p>{t(`${deed}Text`)}</p>
      <Button type="submit" look={look} busy={form.pending}>
        {t(deed)}
      </Button>
    </Form>
  )
}

function Rotation({ id }: { id: string }) {
  const t = useTranslations('webhooks')
  const form = useFormAction(rotate, webhookOnly)
  const { defaultValue: secret } = form.field('secret')
  return (
    <Form of={form} className="boxed flow">
      {form.done && secret && <WebhookSecret secret={secret} />}
      <input type="hidden" name="webhook" value={id} />
      <p>{t('rotateText')}</p>
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('rotate')}
      </Button>
    </Form>
  )
}
