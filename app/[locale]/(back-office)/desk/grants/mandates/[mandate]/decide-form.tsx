'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { DateField, TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { mandateDecision } from '@/db/people/organisations/mandates/input'
import { decide } from './actions'

type Props = { mandate: string; latest: string; initial: Typed }

export function DecideForm({ mandate, latest, initial }: Props) {
  const t = useTranslations('organisations.desk')
  const form = useFormAction(decide, mandateDecision, initial)
  return (
    <Form of={form}>
      <h2>{t('decide')}</h2>
      <input type="hidden" name="mandate" value={mandate} />
      <RadioGroup
        {...form.field('outcome')}
        label={t('outcome')}
        options={(['grant', 'refuse'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <DateField {...form.field('validUntil')} label={t('until')} hint={t('untilHint')} max={latest} />
      <TextArea {...form.field('reason')} label={t('reason')} hint={t('reasonHint')} rows={3} maxLength={1000} />
      <Button type="submit" busy={form.pending}>
        {t('save')}
      </Button>
    </Form>
  )
}
