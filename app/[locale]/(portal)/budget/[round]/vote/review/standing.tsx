import { getTranslations } from 'next-intl/server'
import { Refused } from '@/app/_server/refused'
import { Notice } from '@/components/ui/notice'
import type { VoteStatus } from '@/db/budget/ballots/reads'
import type { Round } from '@/db/budget/rounds/reads'

type Props = { status: VoteStatus | null; round: Round; signedIn: boolean; stale: boolean }

/** How the reader's vote stands while this page is open: never given by it, perhaps given before. */
export async function Standing({ status, round, signedIn, stale }: Props) {
  const t = await getTranslations('ballots')
  if (status?.reason) return <Refused status={status} round={round} />
  if (status?.voted && stale) {
    return (
      <Notice tone="warning" title={t('review.staleTitle')}>
        {t('review.staleText')}
      </Notice>
    )
  }
  if (status?.voted) {
    return (
      <Notice tone="warning" title={t('review.notChanged')}>
        {t('review.notChangedText')}
      </Notice>
    )
  }
  return (
    <Notice tone="warning" title={t('review.notCast')}>
      {t(signedIn ? 'review.notCastText' : 'review.notCastSignIn')}
    </Notice>
  )
}
