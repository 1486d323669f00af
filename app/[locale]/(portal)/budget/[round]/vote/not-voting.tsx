import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { VoteCrumbs } from '@/app/_server/vote-crumbs'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDay, formatMoment } from '@/components/ui/format'
import type { VoteStatus } from '@/db/budget/ballots/reads'
import type { Round } from '@/db/budget/rounds/reads'
import type { Locale } from '@/tenants/municipality'

/** Why nobody can vote in a round just now, and when they can or could. */
export async function NotVoting({ round, status }: { round: Round; status: VoteStatus | null }) {
  const [t, to, locale] = await Promise.all([getTranslations('ballots'), paths(), getLocale()])
  const over = round.now >= round.votingUntil || round.resultPublished
  const late = !over && round.now >= round.votingFrom
  const result = formatDay(round.resultOn, locale as Locale)
  const afterwards = round.resultPublished ? t('state.overResult') : t('state.overText', { day: result })
  const before = late
    ? t('state.unfrozenText')
    : t('state.soonText', { from: formatMoment(round.votingFrom, locale as Locale) })
  const next = round.resultPublished ? 'result' : 'proposals'
  const page = next === 'result' ? '/budget/[round]/result' : '/budget/[round]/proposals'
  return (
    <div className="page page-main flow-wide">
      <VoteCrumbs round={round} />
      <PageHeading title={t('title')} />
      <EmptyState
        title={t(over ? 'state.overTitle' : 'state.soonTitle')}
        action={<ButtonLink href={to(page, { round: round.slug })}>{t(`state.${next}`)}</ButtonLink>}
      >
        <p>{over ? afterwards : before}</p>
        {over && status && <p>{t(status.voted ? 'state.mine' : 'state.notMine')}</p>}
      </EmptyState>
    </div>
  )
}
