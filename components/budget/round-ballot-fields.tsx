import { useTranslations } from 'next-intl'
import type { RoundFormFields } from '@/components/budget/round-form'
import { Checkbox, RadioGroup } from '@/components/ui/choices'
import { TextField } from '@/components/ui/text-field'

/** What a voter does with the proposals, and within which limits. */
export function BallotFields({ form }: { form: RoundFormFields }) {
  const [t, problems] = [useTranslations('rounds.form'), useTranslations('problems')]
  const { defaultValue: chosen, ...type } = form.several('ballot.type')
  const number = { type: 'text', inputMode: 'numeric', width: 'short' } as const
  return (
    <section className="fields">
      <h2>{t('sectionBallot')}</h2>
      <RadioGroup
        {...type}
        label={t('ballotType')}
        defaultValue={chosen[0]}
        options={(['approval', 'knapsack'] as const).map((value) => ({
          value,
          label: t(`ballot.${value}`),
          hint: t(`ballotHint.${value}`),
        }))}
      />
      <TextField {...form.field('ballot.min')} {...number} label={t('ballotMin')} hint={t('ballotMinHint')} />
      <TextField
        {...form.field('ballot.max')}
        {...number}
        label={t('ballotMax')}
        hint={t('ballotMaxHint')}
        optional={problems('optional')}
      />
      <Checkbox {...form.ticked('ballot.blank')} label={t('ballotBlank')} hint={t('ballotBlankHint')} />
    </section>
  )
}
