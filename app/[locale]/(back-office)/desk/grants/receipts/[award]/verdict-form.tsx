'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { Select } from '@/components/ui/select'
import { MoneyField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { verdictInput } from '@/db/grants/receipts/input'
import { reasonWords } from '@/db/grants/receipts/reasons/rules'
import { reasons, verdicts } from '@/db/grants/receipts/rules'
import type { Locale } from '@/tenants/municipality'
import { judge } from './actions'

type Props = { receipt: string; version: number; what: string; initial: Typed }

/** What somebody at the desk says of one receipt. */
export function VerdictForm({ receipt, version, what, initial }: Props) {
  const [t, locale] = [useTranslations('money'), useLocale() as Locale]
  const form = useFormAction(judge, verdictInput, initial, { scope: receipt })
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="receipt" value={receipt} />
      <input type="hidden" name="version" value={version} />
      <RadioGroup
        {...form.field('verdict')}
        label={t('head.verdict')}
        options={verdicts.map((value) => ({ value, label: t(`receipts.verdict.${value}`) }))}
        tight
      />
      <MoneyField {...form.field('cents')} label={t('receipts.cents')} optional={t('mine.optional')} />
      <Select
        {...form.field('reason')}
        label={t('receipts.reason')}
        empty={t('receipts.chooseReason')}
        optional={t('mine.optional')}
        options={reasons.map((value) => ({ value, label: reasonWords[locale][value] }))}
      />
      <Button type="submit" look="secondary" small busy={form.pending}>
        <span aria-hidden="true">{t('receipts.save')}</span>
        <span className="sr-only">{t('receipts.saveNamed', { what })}</span>
      </Button>
    </Form>
  )
}
