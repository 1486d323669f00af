'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { MoneyField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { grantOutcomes, type ReasonCode, rulingInput } from '@/db/grants/decisions/input'
import type { DecisionSheet } from '@/db/grants/decisions/reads'
import { typedMoney } from '@/db/grants/forms/typed/rules'
import { rule } from './actions'
import { MakerField } from './maker-field'

type Props = { decision: DecisionSheet['decision']; board: boolean; reasons: readonly ReasonCode[] }

/** What is decided: the outcome, the sum, the reason and by whom. */
export function RulingForm({ decision, board, reasons }: Props) {
  const t = useTranslations('decisions')
  const { id, version, outcome, grantedCents, reason, maker } = decision
  const form = useFormAction(rule, rulingInput, {
    ...{ outcome, maker, reason: reason ?? '' },
    granted: grantedCents ? typedMoney(grantedCents) : '',
  })
  return (
    <section className="boxed flow column" aria-labelledby="ruling">
      <h2 id="ruling">{t('one.ruling')}</h2>
      <p className="muted">{t('one.ruleHint')}</p>
      <Form of={form} className="flow">
        <input type="hidden" name="decision" value={id} />
        <input type="hidden" name="version" value={version} />
        <RadioGroup
          {...form.field('outcome')}
          label={t('one.outcome')}
          tight
          options={grantOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
        <MoneyField {...form.field('granted')} label={t('one.granted')} hint={t('one.grantedHint')} />
        <Select
          {...form.field('reason')}
          label={t('one.reason')}
          empty={t('one.chooseReason')}
          options={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        />
        <MakerField form={form} board={board} />
        <Button type="submit" look="secondary" busy={form.pending}>
          {t('one.rule')}
        </Button>
      </Form>
    </section>
  )
}
