'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { CheckboxGroup, type ChoiceOption } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { DateField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { batchInput } from '@/db/grants/payments/batches/input'
import { make } from './actions'

/** Chooses what is paid together, and when. */
export function BatchForm({ options, payOn }: { options: readonly ChoiceOption[]; payOn: string }) {
  const t = useTranslations('money.payments')
  const form = useFormAction(make, batchInput, { payOn, award: options.map(({ value }) => value) })
  return (
    <Form of={form} className="flow">
      <CheckboxGroup {...form.several('award')} label={t('choose')} options={options} tight />
      <DateField {...form.field('payOn')} label={t('payOn')} hint={t('payOnHint')} />
      <Button type="submit" busy={form.pending}>
        {t('make')}
      </Button>
    </Form>
  )
}
