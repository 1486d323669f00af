'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { MoneyField, TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import { adjustInput } from '@/db/grants/allocations/scenarios/input'

type Props = { action: Action; initial: Typed; computed: string }

/** Another sum than the computed one, with the reason for it. */
export function AdjustForm({ action, initial, computed }: Props) {
  const t = useTranslations('allocations.adjust')
  const form = useFormAction(action, adjustInput, initial)
  return (
    <section className="boxed flow" aria-labelledby="adjust">
      <h2 id="adjust">{t('title')}</h2>
      <p>{t('text', { sum: computed })}</p>
      <Form of={form}>
        {['run', 'application', 'seen'].map((name) => (
          <input key={name} type="hidden" name={name} value={String(initial[name] ?? '')} />
        ))}
        <MoneyField {...form.field('sum')} label={t('sum')} />
        <TextArea {...form.field('reason')} label={t('reason')} rows={4} maxLength={1000} />
        <Button type="submit" busy={form.pending}>
          {t('submit')}
        </Button>
      </Form>
    </section>
  )
}
