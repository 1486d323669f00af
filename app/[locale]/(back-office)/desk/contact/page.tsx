import '@/components/contact/cases.css'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { formatNumber } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { Tabs } from '@/components/ui/tabs'
import { caseFilters, piles, queryOf } from '@/db/contact/cases/input'
import { casePage, countCases, listCases } from '@/db/contact/cases/queue/reads'
import { listTopics, listUnits } from '@/db/contact/topics/reads'
import { CaseFilters } from './case-filters'
import { CaseTable } from './case-table'
import { MailNotice } from './mail-notice'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contact.desk'))('title') }
}

/** The queue: what waits, whose it is, what is late. */
export default async function CasesPage({ searchParams }: Props) {
  const [asker, asked] = await Promise.all([officer('contact'), searchParams])
  const filters = caseFilters.parse(asked)
  const [{ rows, total }, counts, topics, units, t, casework, to, locale] = await Promise.all([
    listCases(asker, filters),
    countCases(asker),
    listTopics(asker),
    listUnits(asker),
    getTranslations('contact.desk'),
    getTranslations('casework'),
    paths(),
    getLocale(),
  ])
  const address = (change: Partial<typeof filters>) =>
    to('/desk/contact', undefined, queryOf({ ...filters, ...change }))
  const narrowed = Boolean(filters.q || filters.topic || filters.unit)
  return (
    <>
      <PageHeading
        title={t('title')}
        count={formatNumber(total, locale)}
        actions={<ButtonLink href={to('/desk/contact/new')}>{casework('arrival.title')}</ButtonLink>}
      />
      <div className="flow">
        <MailNotice />
        <Tabs
          label={t('piles')}
          tabs={piles.map((pile) => ({
            href: address({ pile, page: 1 }),
            label: t(`pile.${pile}`),
            count: formatNumber(counts[pile], locale),
            current: pile === filters.pile,
          }))}
        />
        <CaseFilters filters={filters} topics={topics} units={units} />
        {rows.length > 0 ? (
          <CaseTable rows={rows} />
        ) : (
          <EmptyState
            title={t(narrowed ? 'narrowed' : `empty.${filters.pile}`)}
            action={
              narrowed && (
                <Link href={to('/desk/contact', undefined, { pile: filters.pile })}>{t('filters.clear')}</Link>
              )
            }
          >
            <p>{t(narrowed ? 'narrowedText' : 'emptyText')}</p>
          </EmptyState>
        )}
        <Pager
          page={filters.page}
          pages={Math.ceil(total / casePage)}
          href={(page) => address({ page })}
          labels={{
            navigation: t('pager.navigation'),
            previous: t('pager.previous'),
            next: t('pager.next'),
            page: (page) => t('pager.page', { page }),
          }}
        />
      </div>
    </>
  )
}
