'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { MoneyField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { recoveryOutcomes } from '@/db/grants/decisions/input'
import type { DecisionSheet } from '@/db/grants/decisions/reads'
import { typedMoney } from '@/db/grants/forms/typed/rules'
import { recoveryRulingInput } from '@/db/grants/recoveries/rulings/input'
import { ruleBack } from './actions'
import { MakerField } from './maker-field'

type Props = { decision: DecisionSheet['decision']; board: boolean }

/** What is decided on paying back: whether, how much, and by whom. */
export function RecoveryRulingForm({ decision, board }: Props) {
  const t = useTranslations('decisions')
  const { id, version, outcome, recoveredCents, maker } = decision
  const form = useFormAction(ruleBack, recoveryRulingInput, {
    ...{ outcome, maker },
    recovered: recoveredCents ? typedMoney(recoveredCents) : '',
  })
  return (
    <section className="boxed flow column" aria-labelledby="ruling">
      <h2 id="ruling">{t('one.ruling')}</h2>
      <p className="muted">{t('one.ruleBackHint')}</p>
      <Form of={form} className="flow">
        <input type="hidden" name="decision" value={id} />
        <input type="hidden" name="version" value={version} />
        <RadioGroup
          {...form.field('outcome')}
          label={t('one.outcome')}
          tight
          options={recoveryOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
        <MoneyField {...form.field('recovered')} label={t('one.recovered')} hint={t('one.recoveredHint')} />
        <MakerField form={form} board={board} />
        <Button type="submit" look="secondary" busy={form.pending}>
          {t('one.rule')}
        </Button>
      </Form>
    </section>
  )
}
