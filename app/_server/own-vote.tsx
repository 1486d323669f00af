import { getLocale, getTranslations } from 'next-intl/server'
import { formatEnd } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { voteStatus } from '@/db/budget/ballots/reads'
import type { Round } from '@/db/budget/rounds/reads'
import { paths } from './here'
import { residentIfAny } from './session'

/** For whoever has signed in while voting is on: whether their vote is in, and until when it can be changed. */
export async function OwnVote({ round }: { round: Round }) {
  if (round.phase !== 'voting') return null
  const resident = await residentIfAny('budget')
  const status = resident && (await voteStatus(resident, round.id))
  if (!status?.voted) return null
  const [t, to, locale] = await Promise.all([getTranslations('ballots.voted'), paths(), getLocale()])
  return (
    <Notice tone="success" title={t('title')}>
      <p>
        {t('until', { until: formatEnd(round.votingUntil, locale) })}{' '}
        <Link href={to('/budget/[round]/vote/receipt', { round: round.slug })}>{t('receipt')}</Link>
      </p>
    </Notice>
  )
}
