import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { formatDay } from '@/components/ui/format'
import { Link, PhoneLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { VoteStatus } from '@/db/budget/ballots/reads'
import type { Round } from '@/db/budget/rounds/reads'
import type { Locale } from '@/tenants/municipality'
import { localized, paths } from './here'
import { town } from './session'

/** Why a resident may not vote, and who can help. */
export async function Refused({ status: { reason, right }, round }: { status: VoteStatus; round: Round }) {
  const [t, why, to, pick, locale, { contact }] = await Promise.all([
    getTranslations('ballots'),
    getTranslations('refusals'),
    paths(),
    localized(),
    getLocale(),
    town(),
  ])
  if (!reason) return null
  const limits = { minimum: right.minimumAge ?? 0, maximum: right.maximumAge ?? 0 }
  const counted =
    right.ageReached === 'in-year'
      ? t('refused.inYear', { ...limits, year: right.ageOn.slice(0, 4) })
      : t('refused.onDay', { ...limits, day: formatDay(right.ageOn, locale as Locale) })
  return (
    <Notice tone="danger" title={t('refused.title')}>
      <p>{why(reason, limits)}</p>
      {reason === 'ballots.tooYoung' && <p>{counted}</p>}
      <p>
        {t('refused.register')} <PhoneLink number={contact.phone} />,{' '}
        <Link href={`mailto:${contact.email}`}>{contact.email}</Link> ({pick(contact.hours)}).
      </p>
      <p>
        <Link href={to('/budget/[round]/rules', { round: round.slug })}>{t('refused.rules')}</Link>
      </p>
    </Notice>
  )
}
