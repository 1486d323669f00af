'use client'
import { useTranslations } from 'next-intl'
import { WebhookSecret } from '@/components/contact/webhook-secret'
import { Button } from '@/components/ui/button'
import { CheckboxGroup, RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { chosenEvents, hookScopes, webhookInput } from '@/db/contact/webhooks/input'
import { add } from './actions'

/** A new receiver; its secret is shown once above the form that made it. */
export function AddForm() {
  const t = useTranslations('webhooks')
  const form = useFormAction(add, webhookInput)
  const { defaultValue: secret } = form.field('secret')
  return (
    <section className="boxed flow" aria-labelledby="add-heading">
      <h2 id="add-heading">{t('new')}</h2>
      {form.done && secret && <WebhookSecret secret={secret} />}
      <Form of={form} className="flow">
        <TextField {...form.field('name')} label={t('name')} hint={t('nameHint')} autoComplete="off" />
        <TextField
          {...form.field('address')}
          label={t('address')}
          hint={t('addressHint')}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
        />
        <CheckboxGroup
          {...form.several('events')}
          label={t('eventsAsked')}
          options={chosenEvents.map((value) => ({ value, label: t(`event.${value.replace('.', '-')}`) }))}
        />
        <RadioGroup
          {...form.field('scope')}
          label={t('scope')}
          options={hookScopes.map((value) => ({ value, label: t(`scopes.${value}`), hint: t(`scopeHints.${value}`) }))}
        />
        <Button type="submit" busy={form.pending}>
          {t('add')}
        </Button>
      </Form>
    </section>
  )
}
