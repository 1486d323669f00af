'use client'
import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/components/ui/format'
import type { ApplicantKind, GrantForm } from '@/db/grants/forms/input'
import { type Tier, tierAt, tierCounts } from '@/db/grants/forms/tiers/rules'

type Props = { questions: GrantForm; applicant: ApplicantKind; cents: number }

/** How much is asked at which sum, and at the one typed: a small grant is a short form. */
export function Tiers({ questions, applicant, cents }: Props) {
  const t = useTranslations('grantForms.tiers')
  const locale = useLocale()
  const tiers = tierCounts(questions, applicant)
  const here = tierAt(tiers, cents)
  if (tiers.length < 2 || !here) return null
  return (
    <div className="tiers">
      <p role="status">{cents > 0 && t('here', { sum: formatMoney(cents, locale), count: here.questions })}</p>
      <ul>
        {tiers.map((tier) => (
          <li key={tier.fromCents} aria-current={cents > 0 && tier === here ? 'true' : undefined}>
            {words(tier)}
          </li>
        ))}
      </ul>
    </div>
  )

  function words({ fromCents, belowCents, questions: count }: Tier) {
    const from = formatMoney(fromCents, locale)
    if (belowCents === null) return t('from', { from, count })
    const below = formatMoney(belowCents, locale)
    return fromCents === 0 ? t('below', { below, count }) : t('between', { from, below, count })
  }
}
