import { getLocale, getTranslations } from 'next-intl/server'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import type { officer } from '@/app/_server/session'
import { DateTime } from '@/components/ui/amounts'
import { ButtonLink } from '@/components/ui/button'
import { formatMoney } from '@/components/ui/format'
import { Tag } from '@/components/ui/tag'
import type { Idea } from '@/db/budget/ideas/reads'
import type { Review } from '@/db/budget/reviews/reads'
import { typedMoney } from '@/db/budget/versions/rules'
import { saveOpinion } from './actions'
import { OpinionForm } from './opinion-form'

type Props = {
  asker: Awaited<ReturnType<typeof officer<'budget'>>>
  round: string
  idea: Idea
  review: Review
  /** My opinion is being changed. */
  edit: boolean
}

const tones = { feasible: 'success', unsure: 'warning', 'not-feasible': 'neutral' } as const

/** What the town's experts think, for the desk only. */
export async function OpinionsPart({ asker, round, idea, review, edit }: Props) {
  const [t, to, typed] = await Promise.all([getTranslations('reviews.opinion'), paths(), parked()])
  const change = to('/desk/budget/[round]/ideas/[idea]', { round, idea: String(idea.number) }, { edit: 'opinion' })
  const mine = review.opinions.find(({ expert }) => expert === asker.staff.id)
  const writing = edit || !mine
  const initial = {
    idea: idea.id,
    version: String(mine?.version ?? 0),
    stance: mine?.stance ?? '',
    text: mine?.text ?? '',
    estimate: typedMoney(mine?.investmentCents),
    yearly: typedMoney(mine?.upkeepCents),
  }
  return (
    <section className="boxed flow" aria-labelledby="opinions-heading" id="opinions">
      <h2 id="opinions-heading">{t('heading')}</h2>
      <p className="muted">{t('internal')}</p>
      {review.opinions
        .filter((opinion) => !(writing && opinion === mine))
        .map((opinion) => (
          <OpinionSheet key={opinion.expert} opinion={opinion} mine={opinion === mine} href={change} />
        ))}
      {writing && (
        <OpinionForm action={saveOpinion} initial={typed && 'stance' in typed ? typed : initial} opened={initial} />
      )}
    </section>
  )
}

type SheetProps = { opinion: Review['opinions'][number]; mine: boolean; href: string }

async function OpinionSheet({ opinion, mine, href }: SheetProps) {
  const [t, locale] = await Promise.all([getTranslations('reviews.opinion'), getLocale()])
  const { name, stance, text, at, investmentCents, upkeepCents } = opinion
  const prices = [
    investmentCents !== null && t('estimated', { money: formatMoney(investmentCents, locale) }),
    upkeepCents !== null && t('estimatedYearly', { money: formatMoney(upkeepCents, locale) }),
  ].filter(Boolean)
  return (
    <article className="review-opinion flow">
      <h3>
        {mine ? t('mine', { name }) : name} <Tag tone={tones[stance]}>{t(`stances.${stance}`)}</Tag>
      </h3>
      <p className="written">{text}</p>
      {prices.length > 0 && <p>{prices.join(' · ')}</p>}
      <p className="muted small">
        <DateTime at={at} locale={locale} />
      </p>
      {mine && (
        <ButtonLink look="secondary" small href={`${href}#opinions`}>
          {t('change')}
        </ButtonLink>
      )}
    </article>
  )
}
