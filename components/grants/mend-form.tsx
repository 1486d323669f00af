'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { DateField, MoneyField, TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import { typedMoney } from '@/db/grants/forms/typed/rules'
import { mendInput, paperMendInput } from '@/db/grants/receipts/mending/input'
import type { ReceiptLine } from '@/db/grants/receipts/sheets/rules'

type Props = {
  action: Action
  award: string
  line: Pick<ReceiptLine, 'id' | 'words' | 'payee' | 'paidOn' | 'cents' | 'allowance'>
  /** Of what came by post, the day is asked; it is today unless something else is written. */
  arrivedOn?: string
}

/** A receipt that was sent back, with what it says now, to be corrected and sent in again. */
export function MendForm({ action, award, line, arrivedOn }: Props) {
  const [t, mine] = [useTranslations('money.mending'), useTranslations('money.mine')]
  const said = {
    ...{ payee: line.payee, paidOn: line.paidOn, cents: typedMoney(line.cents) },
    ...(line.allowance && { quantity: String(line.allowance.quantity) }),
    ...(arrivedOn && { arrivedOn }),
  }
  const form = useFormAction(action, arrivedOn ? paperMendInput : mendInput, said, { scope: line.id })
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="award" value={award} />
      <input type="hidden" name="receipt" value={line.id} />
      <TextField {...form.field('payee')} label={mine('payee')} maxLength={120} />
      <DateField {...form.field('paidOn')} label={mine('paidOn')} />
      <MoneyField {...form.field('cents')} label={mine('cents')} />
      {line.allowance && (
        <TextField {...form.field('quantity')} label={mine('quantity')} inputMode="numeric" width="short" />
      )}
      <TextArea
        {...form.field('answer')}
        label={t('say')}
        hint={t('sayHint')}
        optional={t('optional')}
        rows={2}
        maxLength={500}
      />
      {arrivedOn && <DateField {...form.field('arrivedOn')} label={mine('arrivedOn')} />}
      <Button type="submit" busy={form.pending}>
        <span aria-hidden="true">{t('submit')}</span>
        <span className="sr-only">{t('submitNamed', { what: line.words })}</span>
      </Button>
    </Form>
  )
}
