'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { type Option, Select } from '@/components/ui/select'
import { DateField, MoneyField, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import { allowanceKinds } from '@/db/grants/allowances/rules'
import { receiptInput } from '@/db/grants/receipts/input'

type Props = { action: Action; award: string; lines: readonly Option[]; initial: Typed }

/** One receipt: which line of the budget it belongs to, what it was for, and how much. */
export function ReceiptForm({ action, award, lines, initial }: Props) {
  const t = useTranslations('money.mine')
  const form = useFormAction(action, receiptInput, initial)
  return (
    <section className="boxed flow column" aria-labelledby="add-heading">
      <h2 id="add-heading">{t('add')}</h2>
      <p>{t('addHint')}</p>
      <Form of={form} className="flow">
        <input type="hidden" name="award" value={award} />
        <input type="hidden" name="submission" value={form.field('submission').defaultValue} />
        <Select {...form.field('line')} label={t('line')} empty={t('chooseLine')} options={lines} />
        <TextField {...form.field('words')} label={t('words')} maxLength={200} />
        <TextField {...form.field('payee')} label={t('payee')} maxLength={120} />
        <DateField {...form.field('paidOn')} label={t('paidOn')} />
        <MoneyField {...form.field('cents')} label={t('cents')} />
        <Select
          {...form.field('allowance')}
          label={t('allowance')}
          hint={t('allowanceHint')}
          optional={t('optional')}
          empty={t('noAllowance')}
          options={allowanceKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <TextField
          {...form.field('quantity')}
          label={t('quantity')}
          optional={t('optional')}
          inputMode="numeric"
          width="short"
        />
        <Button type="submit" busy={form.pending}>
          {t('save')}
        </Button>
      </Form>
    </section>
  )
}
