import { useTranslations } from 'next-intl'
import type { RoundFormFields } from '@/components/budget/round-form'
import { RadioGroup } from '@/components/ui/choices'
import { Fold } from '@/components/ui/fold'
import { illustrations } from '@/db/budget/rounds/input'

/** The picture of the round, chosen by looking. */
export function IllustrationField({ form }: { form: RoundFormFields }) {
  const [t, all] = [useTranslations('rounds.form'), useTranslations('rounds.illustration')]
  const { defaultValue, ...field } = form.several('illustration')
  const chosen = defaultValue[0] ?? ''
  return (
    <Fold title={`${t('illustration')}: ${chosen ? all(chosen) : t('noIllustration')}`} open={Boolean(field.error)}>
      <RadioGroup
        {...field}
        label={t('illustration')}
        tight
        defaultValue={chosen}
        options={[
          { value: '', label: t('noIllustration') },
          ...illustrations.map((name) => ({ value: name, label: <Drawing name={name} title={all(name)} /> })),
        ]}
      />
    </Fold>
  )
}

function Drawing({ name, title }: { name: string; title: string }) {
  return (
    <span className="flex items-center gap-3">
      {/* biome-ignore lint/performance/noImgElement: a small SVG drawing */}
      <img src={`/illustrations/${name}.svg`} alt="" width="80" height="60" loading="lazy" className="rounded-sm" />
      {title}
    </span>
  )
}
