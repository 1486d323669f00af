'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { MoneyField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { handInInput } from '@/db/grants/receipts/input'
import { hand } from './actions'

/** "These are all": other income is told, and the receipts go to be checked. */
export function HandInForm({ award, unproven }: { award: string; unproven: readonly string[] }) {
  const t = useTranslations('money.mine')
  const list = new Intl.ListFormat(useLocale())
  const form = useFormAction(hand, handInInput)
  return (
    <section className="boxed flow column" aria-labelledby="hand-heading">
      <h2 id="hand-heading">{t('handIn')}</h2>
      <p>{t('handInHint')}</p>
      {unproven.length > 0 && <Notice tone="warning">{t('unproven', { which: list.format(unproven) })}</Notice>}
      <Form of={form} className="flow">
        <input type="hidden" name="award" value={award} />
        <MoneyField {...form.field('otherIncomeCents')} label={t('income')} hint={t('incomeHint')} />
        <Button type="submit" busy={form.pending}>
          {t('handIn')}
        </Button>
      </Form>
    </section>
  )
}
