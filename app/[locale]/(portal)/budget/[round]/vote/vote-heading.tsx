import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Refused } from '@/app/_server/refused'
import { VoteCrumbs } from '@/app/_server/vote-crumbs'
import { VoteSteps } from '@/components/budget/vote-steps'
import { PageHeading } from '@/components/frame/page-heading'
import { formatEnd } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { VoteStatus } from '@/db/budget/ballots/reads'
import type { Round } from '@/db/budget/rounds/reads'
import type { Locale } from '@/tenants/municipality'

type Props = { round: Round; status: VoteStatus | null; pending: boolean }

/** What this page is for, until when, and how the reader's own vote stands. */
export async function VoteHeading({ round, status, pending }: Props) {
  const [t, to, locale] = await Promise.all([getTranslations('ballots'), paths(), getLocale()])
  const until = formatEnd(round.votingUntil, locale as Locale)
  const address = (query = {}) => to('/budget/[round]/vote', { round: round.slug }, query)
  return (
    <div className="page ballot-top flow-wide">
      <VoteCrumbs round={round} />
      <PageHeading
        title={t(status?.voted ? 'titleChange' : 'title')}
        lead={[t('lead'), !status && t('leadLast'), t('open', { until })].filter(Boolean).join(' ')}
      />
      <VoteSteps at="choose" say={t} />
      {status?.reason && <Refused status={status} round={round} />}
      {status?.voted ? (
        <Notice tone="success" title={t('voted.title')}>
          <p>{pending ? t('voted.pending') : t('voted.text', { until })}</p>
          <p className="row">
            <Link href={to('/budget/[round]/vote/receipt', { round: round.slug })}>{t('voted.receipt')}</Link>
            {pending && <Link href={address({ own: '1' })}>{t('voted.restore')}</Link>}
          </p>
        </Notice>
      ) : (
        !status?.reason && (
          <Notice tone="info" title={t('notYet.title')}>
            {t('notYet.text')}
          </Notice>
        )
      )}
    </div>
  )
}
