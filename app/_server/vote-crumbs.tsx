import 'server-only'
import { getTranslations } from 'next-intl/server'
import { Breadcrumbs, type Crumb } from '@/components/ui/breadcrumbs'
import type { Round } from '@/db/budget/rounds/reads'
import { localized, paths } from './here'

/** The way to the vote page and the pages below it; `below` is the page's own name. */
export async function VoteCrumbs({ round, below }: { round: Round; below?: string }) {
  const [t, portal, to, pick] = await Promise.all([
    getTranslations('ballots'),
    getTranslations('portal'),
    paths(),
    localized(),
  ])
  const slug = { round: round.slug }
  const crumbs: Crumb[] = [
    { label: t('crumbs.budget'), href: to('/budget') },
    { label: pick(round.name), href: to('/budget/[round]', slug) },
    { label: t('title'), href: below ? to('/budget/[round]/vote', slug) : undefined },
    ...(below ? [{ label: below }] : []),
  ]
  return <Breadcrumbs label={portal('breadcrumbs')} crumbs={crumbs} />
}
