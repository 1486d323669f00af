import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { outcomeTone } from '@/components/grants/decision-tone'
import { Money } from '@/components/ui/amounts'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDay } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { excerptFilters } from '@/db/grants/decisions/excerpts/input'
import { excerptPage, listExcerpts } from '@/db/grants/decisions/excerpts/reads'
import { sectionText } from '@/db/grants/decisions/letters/rules'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisions.public'))('title') }
}

/** The town's decisions on grants as everybody may read them, the newest first. */
export default async function PublicDecisionsPage({ searchParams }: Props) {
  const { page } = excerptFilters.parse(await searchParams)
  const [{ rows, total }, t, all, grants, to, locale] = await Promise.all([
    visitor('grants').then((asker) => listExcerpts(asker, page)),
    getTranslations('decisions.public'),
    getTranslations('decisions'),
    getTranslations('portal'),
    paths(),
    getLocale(),
  ])
  return (
    <div className="page page-main flow-wide">
      <Breadcrumbs
        label={grants('breadcrumbs')}
        crumbs={[{ label: grants('service.grants'), href: to('/grants') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} count={total} lead={t('lead')} />
      {rows.length === 0 ? (
        <EmptyState title={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              head: t('title'),
              heads: true,
              cell: ({ id, title, locale: language, publishedAt, maker, section, year }) => (
                <>
                  <Link href={to('/grants/decisions/[excerpt]', { excerpt: id })} lang={language}>
                    {title}
                  </Link>
                  <span className="row-note">
                    {section !== null && year !== null && `${sectionText({ section, year, maker })} · `}
                    {t('published', { day: formatDay(publishedAt, locale) })}
                  </span>
                </>
              ),
            },
            {
              key: 'outcome',
              head: all('head.outcome'),
              cell: ({ outcome }) => <Tag tone={outcomeTone[outcome]}>{all(`outcome.${outcome}`)}</Tag>,
            },
            {
              key: 'granted',
              head: all('head.granted'),
              numeric: true,
              cell: ({ grantedCents, recoveredCents }) => (
                <Money cents={recoveredCents ?? grantedCents} locale={locale} />
              ),
            },
          ]}
        />
      )}
      <Pager
        page={page}
        pages={Math.ceil(total / excerptPage)}
        href={(at) => to('/grants/decisions', undefined, at > 1 ? { page: String(at) } : {})}
        labels={{
          navigation: all('pager.navigation'),
          previous: all('pager.previous'),
          next: all('pager.next'),
          page: (at) => all('pager.page', { page: at }),
        }}
      />
    </div>
  )
}
