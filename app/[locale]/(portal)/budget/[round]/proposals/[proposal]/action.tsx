import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { ButtonLink } from '@/components/ui/button'
import { formatEnd } from '@/components/ui/format'
import type { Round } from '@/db/budget/rounds/reads'

/** What can be done about a proposal now: vote, or read what became of it. */
export async function Action({ round }: { round: Round }) {
  const [t, to, locale] = await Promise.all([getTranslations('proposals'), paths(), getLocale()])
  const here = { round: round.slug }
  if (round.phase === 'voting') {
    return (
      <div className="thumb-bar flow">
        <ButtonLink wide href={to('/budget/[round]/vote', here)} icon="ballot">
          {t('vote')}
        </ButtonLink>
        <p className="muted small">{t('voteUntil', { until: formatEnd(round.votingUntil, locale) })}</p>
      </div>
    )
  }
  if (round.phase !== 'result') return null
  return (
    <ButtonLink wide look="secondary" href={to('/budget/[round]/result', here)}>
      {t('toResult')}
    </ButtonLink>
  )
}
