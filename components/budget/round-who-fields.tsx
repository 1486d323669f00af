import { useTranslations } from 'next-intl'
import type { RoundFormFields } from '@/components/budget/round-form'
import { Checkbox, RadioGroup } from '@/components/ui/choices'
import { DateField, TextField } from '@/components/ui/text-field'

/** Who may leave ideas and who may vote. */
export function WhoFields({ form }: { form: RoundFormFields }) {
  const [t, problems] = [useTranslations('rounds.form'), useTranslations('problems')]
  const { defaultValue: reached, ...ageReached } = form.several('ageReached')
  const age = {
    type: 'text',
    inputMode: 'numeric',
    width: 'short',
    hint: t('years'),
    optional: problems('optional'),
  } as const
  return (
    <section className="fields">
      <h2>{t('sectionWho')}</h2>
      <Checkbox {...form.ticked('ideasNeedSignIn')} label={t('ideasNeedSignIn')} hint={t('ideasNeedSignInHint')} />
      <Checkbox {...form.ticked('residentsOnly')} label={t('residentsOnly')} hint={t('residentsOnlyHint')} />
      <TextField {...form.field('minimumAge')} {...age} label={t('minimumAge')} />
      <TextField {...form.field('maximumAge')} {...age} label={t('maximumAge')} />
      <RadioGroup
        {...ageReached}
        label={t('ageReached')}
        defaultValue={reached[0]}
        options={(['in-year', 'on-day'] as const).map((value) => ({
          value,
          label: t(`ageBy.${value}`),
          hint: t(`ageByHint.${value}`),
        }))}
      />
      <DateField {...form.field('ageOn')} label={t('ageOn')} />
    </section>
  )
}
