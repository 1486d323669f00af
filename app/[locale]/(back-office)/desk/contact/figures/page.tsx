import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Figures } from '@/components/ui/definition-list'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDay, formatMoment, formatNumber, formatShare } from '@/components/ui/format'
import { figureFilters } from '@/db/contact/figures/dashboard/input'
import type { Dashboard } from '@/db/contact/figures/dashboard/reads'
import { shareKept } from '@/db/contact/figures/rules'
import { latestDashboard } from '@/db/contact/sheets/reads'
import { listUnits } from '@/db/contact/topics/reads'
import { Arrivals } from './arrivals'
import { Exports } from './exports'
import { FigureTable } from './figure-table'
import { FigureFilterForm } from './filters'
import { Makeup } from './makeup'
import { Outcome } from './outcome'
import { Pile } from './pile'
import { Places } from './places'
import { Times } from './times'
import { Voices } from './voices'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('figures.desk'))('title') }
}

/** What the desk can act on: what came, how soon it was answered, what lies, where it comes from. */
export default async function FiguresPage({ searchParams }: Props) {
  const [asker, asked] = await Promise.all([officer('contact'), searchParams])
  const filters = figureFilters.parse(asked)
  const [found, units, t, locale] = await Promise.all([
    latestDashboard(asker, filters),
    listUnits(asker),
    getTranslations('figures.desk'),
    getLocale(),
  ])
  const all = { ...found.all, closing: found.closing.median }
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="sections">
        <div className="flow">
          <FigureFilterForm filters={filters} units={units} />
          <p className="muted">
            {t('period', { from: formatDay(found.since, locale) })}
            {found.madeAt && ` ${t('madeAt', { at: formatMoment(found.madeAt, locale) })}`}
          </p>
          <Headline found={found} />
        </div>
        <Pile pile={found.pile} />
        {found.all.received === 0 ? (
          <EmptyState title={t('empty')}>
            <p>{t('emptyText')}</p>
          </EmptyState>
        ) : (
          <>
            <Arrivals months={found.months} />
            <FigureTable title={t('byTopic')} head="topic" rows={found.topics} all={all} />
            <FigureTable title={t('byUnit')} head="unit" rows={found.units} all={all} />
            <Times filters={filters} />
            <Places filters={filters} />
            <Makeup kinds={found.kinds} channels={found.channels} />
            <Voices voices={found.voices} reasons={found.reasons} />
            <Outcome outcome={found.outcome} />
            <Exports filters={filters} />
          </>
        )}
      </div>
    </>
  )
}

async function Headline({ found: { all, pile, closing } }: { found: Dashboard }) {
  const [t, locale] = await Promise.all([getTranslations('figures.desk'), getLocale()])
  const share = shareKept(all)
  const known = [
    { value: formatNumber(all.received, locale), label: t('received') },
    { value: share === null ? null : formatShare(share, locale), label: t('inTime') },
    { value: all.median, label: t('first') },
    { value: closing.median, label: t('closing') },
    { value: formatNumber(pile.open, locale), label: t('open') },
    { value: formatNumber(pile.late, locale), label: t('late') },
  ]
  return <Figures figures={known.filter(({ value }) => value !== null)} />
}
