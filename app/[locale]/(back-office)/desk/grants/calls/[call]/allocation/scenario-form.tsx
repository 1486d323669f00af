'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FieldGroup } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { MoneyField, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import { scenarioInput } from '@/db/grants/allocations/scenarios/input'
import type { FormulaField } from './typed-scenario'

type Props = { action: Action; initial: Typed; fields: readonly (FormulaField & { label: string })[] }
type Fields = ReturnType<typeof useFormAction>

/** One more way to divide the pot: its name, the pot, the bounds, and what counts are worth. */
export function ScenarioForm({ action, initial, fields }: Props) {
  const t = useTranslations('allocations.form')
  const form = useFormAction(action, scenarioInput, initial)
  const optional = t('optional')
  return (
    <section className="boxed flow" aria-labelledby="new-run" id="new">
      <h2 id="new-run">{t('title')}</h2>
      <p>{t('text')}</p>
      <Form of={form}>
        <input type="hidden" name="id" value={String(initial.id)} />
        <TextField {...form.field('name')} label={t('name')} hint={t('nameHint')} maxLength={80} width="medium" />
        <div className="scenario-fields">
          <MoneyField {...form.field('pot')} label={t('pot')} />
          <MoneyField {...form.field('minimum')} label={t('minimum')} hint={t('minimumHint')} />
          <MoneyField {...form.field('unit')} label={t('unit')} hint={t('unitHint')} />
          <TextField {...form.field('costShare')} label={t('costShare')} optional={optional} inputMode="numeric" />
          <MoneyField {...form.field('cap')} label={t('cap')} optional={optional} />
        </div>
        <div className="scenario-fields">
          <TextField {...form.field('brakeDown')} label={t('brakeDown')} optional={optional} inputMode="numeric" />
          <TextField {...form.field('brakeUp')} label={t('brakeUp')} optional={optional} inputMode="numeric" />
        </div>
        {(['percent', 'worth', 'weight'] as const).map((of) => (
          <Numbers key={of} form={form} of={of} fields={fields.filter((field) => field.of === of)} />
        ))}
        <Button type="submit" busy={form.pending}>
          {t('submit')}
        </Button>
      </Form>
    </section>
  )
}

function Numbers({ form, of, fields }: { form: Fields; of: FormulaField['of']; fields: Props['fields'] }) {
  const t = useTranslations('allocations.form')
  if (fields.length === 0) return null
  return (
    <FieldGroup id={`group-${of}`} label={t(of)}>
      <div className="scenario-fields">
        {fields.map(({ name, label }) => (
          <TextField key={name} {...form.field(name)} label={label} inputMode="decimal" />
        ))}
      </div>
    </FieldGroup>
  )
}
