import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import type { Origin } from '@/db/budget/proposals/list/reads'
import type { Round } from '@/db/budget/rounds/reads'

/** The residents' ideas behind the proposal, and thanks to those who wrote them. */
export async function Origins({ round, origins }: { round: Round; origins: readonly Origin[] }) {
  const t = await getTranslations('proposals.origins')
  if (!origins.length) return <p className="muted">{t('own')}</p>
  return (
    <section className="flow" aria-labelledby="origins-heading">
      <h2 id="origins-heading">{t('heading', { count: origins.length })}</h2>
      <p>{t('thanks', { count: origins.length })}</p>
      <ul className="flow">
        {origins.map((origin) => (
          <OriginLine key={origin.number} round={round.slug} origin={origin} />
        ))}
      </ul>
    </section>
  )
}

async function OriginLine({ round, origin }: { round: string; origin: Origin }) {
  const [t, to] = await Promise.all([getTranslations('proposals.origins'), paths()])
  const { number, title, locale, byline, supports } = origin
  if (title === null) return <li>{t('hidden', { number })}</li>
  return (
    <li>
      <Link href={to('/budget/[round]/ideas/[idea]', { round, idea: String(number) })} lang={locale}>
        {title}
      </Link>
      <span className="block small muted">
        {[byline ?? t('unnamed'), t('number', { number }), t('supports', { count: supports })].join(' · ')}
      </span>
    </li>
  )
}
