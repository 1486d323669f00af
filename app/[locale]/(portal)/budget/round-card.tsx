import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { roundFigures } from '@/components/budget/round-figures'
import { Card } from '@/components/ui/card'
import { Picture } from '@/components/ui/picture'
import { Tag, Tags, type TagTone } from '@/components/ui/tag'
import type { RoundWithFigures } from '@/db/budget/rounds/figures/reads'
import type { Phase } from '@/db/budget/rounds/rules'

const tones: Record<Phase, TagTone> = {
  before: 'neutral',
  ideas: 'brand',
  review: 'info',
  waiting: 'info',
  voting: 'brand',
  counting: 'info',
  result: 'success',
}

/** A round in a list: its picture, where it stands, and its figures. */
export async function RoundCard({ round }: { round: RoundWithFigures }) {
  const [t, to, pick, locale] = await Promise.all([getTranslations('rounds'), paths(), localized(), getLocale()])
  const { phase, illustration, slug } = round
  const [firstParagraph] = pick(round.intro).split(/\n\s*\n/)
  return (
    <Card
      href={to('/budget/[round]', { round: slug })}
      title={pick(round.name)}
      picture={<Picture src={illustration && `/illustrations/${illustration}.svg`} alt="" ratio="16-9" />}
      tags={
        <Tags>
          <Tag tone={tones[phase]}>{t(`phase.${phase}`)}</Tag>
        </Tags>
      }
      text={firstParagraph}
      figures={roundFigures(round, t, locale)}
    />
  )
}
