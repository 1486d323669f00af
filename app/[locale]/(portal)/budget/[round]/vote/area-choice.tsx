import { useTranslations } from 'next-intl'
import type { BallotPotView } from '@/components/budget/ballot-option'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'

type Props = { areas: readonly BallotPotView[]; optional: boolean; chosen: string | null; live: boolean }

/** One area of free choice beside the whole town. Without scripts a button brings its proposals. */
export function AreaChoice({ areas, optional, chosen, live }: Props) {
  const t = useTranslations('ballots')
  const options = areas.map(({ key, name, money, options: list }) => ({
    value: key,
    label: name,
    hint: t('area.about', { count: list.length, money }),
  }))
  const none = { value: '', label: t('area.none') }
  return (
    <div className="flow">
      <RadioGroup
        name="area"
        large
        label={t('area.question')}
        hint={t('area.hint')}
        options={optional ? [...options, none] : options}
        defaultValue={chosen ?? (optional ? '' : undefined)}
      />
      {!live && (
        <Button type="submit" name="intent" value="total" look="secondary">
          {t('area.show')}
        </Button>
      )}
    </div>
  )
}
