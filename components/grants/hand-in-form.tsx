'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { DateField, MoneyField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import { paperReceiptsInput } from '@/db/grants/applications/arrivals/post/input'
import { handInInput } from '@/db/grants/receipts/input'

type Props = {
  action: Action
  award: string
  /** What the receipts without a paper were for. */
  unproven: readonly string[]
  /** Of receipts that came by post, the day is asked; it is today unless something else is written. */
  today?: string
}

/** "These are all": other income is told, and the receipts go to be checked. */
export function HandInForm({ action, award, unproven, today }: Props) {
  const t = useTranslations('money.mine')
  const list = new Intl.ListFormat(useLocale())
  const form = useFormAction(action, today ? paperReceiptsInput : handInInput, today ? { arrivedOn: today } : undefined)
  return (
    <section className="boxed flow column" aria-labelledby="hand-heading">
      <h2 id="hand-heading">{t('handIn')}</h2>
      <p>{t(today ? 'handInOnPaper' : 'handInHint')}</p>
      {unproven.length > 0 && <Notice tone="warning">{t('unproven', { which: list.format(unproven) })}</Notice>}
      <Form of={form} className="flow">
        <input type="hidden" name="award" value={award} />
        <MoneyField {...form.field('otherIncomeCents')} label={t('income')} hint={t('incomeHint')} />
        {today && <DateField {...form.field('arrivedOn')} label={t('arrivedOn')} hint={t('arrivedOnHint')} />}
        <Button type="submit" busy={form.pending}>
          {t('handIn')}
        </Button>
      </Form>
    </section>
  )
}
