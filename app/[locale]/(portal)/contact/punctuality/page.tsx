import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { BarChart } from '@/components/ui/bar-chart'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Figures } from '@/components/ui/definition-list'
import { EmptyState } from '@/components/ui/empty-state'
import { formatMoment, formatNumber, formatShare } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import type { PunctualitySheet } from '@/db/contact/figures/punctuality/reads'
import { fewest, percentKept } from '@/db/contact/figures/punctuality/rules'
import { latestPunctuality } from '@/db/contact/sheets/reads'
import { MonthCourse } from './month-course'
import { OpenData } from './open-data'
import { TopicBars } from './topic-bars'
import { TopicTable } from './topic-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('figures.public'))('title') }
}

/** The promise in the open: how often it was kept, on which topics, and whether that gets better. */
export default async function PunctualityPage() {
  const [sheet, t, contact, portal, to, locale] = await Promise.all([
    visitor('contact').then(latestPunctuality),
    getTranslations('figures.public'),
    getTranslations('contact'),
    getTranslations('portal'),
    paths(),
    getLocale(),
  ])
  const enough = sheet.all.answered >= fewest
  return (
    <div className="page page-main sections">
      <div className="flow-wide">
        <Breadcrumbs
          label={portal('breadcrumbs')}
          crumbs={[{ label: contact('title'), href: to('/contact') }, { label: t('title') }]}
        />
        <PageHeading title={t('title')} lead={t('lead')} />
        {enough ? (
          <Summary sheet={sheet} />
        ) : (
          <EmptyState title={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
      </div>
      {enough && (
        <>
          <MonthCourse months={sheet.months} />
          <section className="flow-wide" aria-labelledby="topics">
            <h2 id="topics">{t('byTopic')}</h2>
            <TopicBars topics={sheet.topics} />
            <TopicTable sheet={sheet} />
          </section>
          <Publishing sheet={sheet} />
        </>
      )}
      <section className="column flow" aria-labelledby="how">
        <h2 id="how">{t('how')}</h2>
        <p>{t('howText')}</p>
        <p>{t('howSmall')}</p>
        {sheet.madeAt && <p>{t('madeAt', { at: formatMoment(sheet.madeAt, locale) })}</p>}
      </section>
      <OpenData />
    </div>
  )
}

async function Summary({ sheet: { all } }: { sheet: PunctualitySheet }) {
  const [t, locale] = await Promise.all([getTranslations('figures.public'), getLocale()])
  const share = percentKept(all)
  const known = [
    { value: formatNumber(all.received, locale), label: t('received') },
    { value: share === null ? null : formatShare(share / 100, locale), label: t('inTime') },
    { value: all.median, label: t('median') },
    { value: all.most, label: t('most') },
  ]
  return (
    <section className="flow" aria-labelledby="summary">
      <h2 id="summary">{t('summary')}</h2>
      <Figures figures={known.filter(({ value }) => value !== null)} />
    </section>
  )
}

/** Received, allowed, published: shown as it stands, however small the last is. */
async function Publishing({ sheet: { published } }: { sheet: PunctualitySheet }) {
  const [t, locale, to] = await Promise.all([getTranslations('figures.public'), getLocale(), paths()])
  const share = formatShare(published.received ? published.published / published.received : 0, locale)
  const few = (value: number) => (value > 0 && value < fewest ? t('few') : formatNumber(value, locale))
  return (
    <section className="column flow" aria-labelledby="publishing">
      <h2 id="publishing">{t('publishedHeading')}</h2>
      <BarChart
        title={published.published < fewest ? t('publishedHeading') : t('published', { share })}
        bars={(['received', 'consented', 'published'] as const).map((key) => ({
          key,
          label: t(`bars.${key}`),
          value: published[key] < fewest ? 0 : published[key],
          text: few(published[key]),
          strong: key === 'published',
        }))}
      />
      <p>{t('publishedText')}</p>
      <p>
        <Link href={to('/contact/published')}>{t('readPublished')}</Link>
      </p>
    </section>
  )
}
