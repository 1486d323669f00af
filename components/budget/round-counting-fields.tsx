import { useTranslations } from 'next-intl'
import type { RoundFormFields } from '@/components/budget/round-form'
import { RadioGroup } from '@/components/ui/choices'
import { Fold } from '@/components/ui/fold'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'

type Props = { form: RoundFormFields }

/** How the winners are counted. The method is in sight; its details have defaults that suit most. */
export function CountingFields({ form }: Props) {
  const [t, problems] = [useTranslations('rounds.form'), useTranslations('problems')]
  const { defaultValue: chosen, ...method } = form.several('rule.method')
  const { defaultValue: tie, ...ties } = form.several('rule.tie')
  return (
    <section className="fields">
      <h2>{t('sectionRule')}</h2>
      <RadioGroup
        {...method}
        label={t('method')}
        defaultValue={chosen[0]}
        options={(['equal-shares', 'greedy', 'greedy-no-skip', 'greedy-reserve', 'phragmen'] as const).map((value) => ({
          value,
          label: t(`methods.${value}`),
          hint: t(`methodHint.${value}`),
        }))}
      />
      <TextField
        {...form.field('rule.threshold')}
        label={t('threshold')}
        hint={t('thresholdHint')}
        optional={problems('optional')}
        inputMode="numeric"
        width="short"
      />
      <RadioGroup
        {...ties}
        label={t('tie')}
        defaultValue={tie[0]}
        options={(['lower-cost', 'more-votes', 'lot'] as const).map((value) => ({ value, label: t(`ties.${value}`) }))}
      />
      <Fold title={t('details')}>
        <p>{t('detailsHint')}</p>
        <Details form={form} />
      </Fold>
    </section>
  )
}

function Details({ form }: Props) {
  const t = useTranslations('rounds.form')
  const { defaultValue: worth, ...utility } = form.several('rule.utility')
  const choice = (name: string, words: string, values: readonly string[]) => {
    const { defaultValue, ...field } = form.several(`rule.${name}`)
    const options = values.map((value) => ({ value, label: t(`${words}.${value}`) }))
    return <Select {...field} label={t(name)} defaultValue={defaultValue[0]} options={options} />
  }
  return (
    <div className="fields">
      <RadioGroup
        {...utility}
        label={t('utility')}
        defaultValue={worth[0]}
        options={(['cost', 'cardinality'] as const).map((value) => ({
          value,
          label: t(`utilities.${value}`),
          hint: t(`utilityHint.${value}`),
        }))}
      />
      {choice('completion', 'completions', ['add1', 'add1u', 'greedy', 'none'])}
      {choice('stop', 'stops', ['until-overspend', 'exhaustive'])}
      {choice('phragmen', 'phragmens', ['stop', 'drop'])}
    </div>
  )
}
