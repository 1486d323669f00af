import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { formatEnd } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import type { Round } from '@/db/budget/rounds/reads'
import type { Locale } from '@/tenants/municipality'

/** The votes that are open now, and whether my ballot is in. What stands on it is shown only where it can be changed. */
export async function MyVotes({ open, voted }: { open: readonly Round[]; voted: readonly string[] }) {
  const [t, to, pick, locale] = await Promise.all([getTranslations('ballots.mine'), paths(), localized(), getLocale()])
  if (open.length === 0) return null
  return (
    <section className="flow" aria-labelledby="my-votes">
      <h2 id="my-votes">{t('heading')}</h2>
      <ul className="flow">
        {open.map(({ id, slug, name, votingUntil }) => (
          <li key={id}>
            <Link href={to('/budget/[round]/vote', { round: slug })}>{pick(name)}</Link>
            {': '}
            {t(voted.includes(id) ? 'voted' : 'notYet', { until: formatEnd(votingUntil, locale as Locale) })}
          </li>
        ))}
      </ul>
    </section>
  )
}
