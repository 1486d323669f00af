import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { administrator } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { journalSearch } from '@/db/journal/input'
import { journalPage, listJournal } from '@/db/journal/reads'
import { ChainNotice } from './chain-notice'
import { Entries } from './entries'
import { JournalFilters } from './journal-filters'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('log.title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function JournalPage({ searchParams }: Props) {
  const [asked, t, to, asker] = await Promise.all([searchParams, getTranslations('desk.log'), paths(), administrator()])
  const search = journalSearch.parse(
    Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, [value].flat()[0]])),
  )
  const { rows, total } = await listJournal(asker, search)
  const { page, ...filters } = search
  const kept = Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, value ?? undefined]))
  return (
    <>
      <PageHeading
        title={t('title')}
        count={total}
        lead={t('lead')}
        actions={
          <ButtonLink href={to('/desk/journal', undefined, { check: 'now' })} look="secondary" icon="lock">
            {t('check')}
          </ButtonLink>
        }
      />
      <div className="flow-wide">
        {asked.check && <ChainNotice />}
        <JournalFilters search={search} />
        {rows.length === 0 ? (
          <EmptyState title={t('none')} action={<a href={to('/desk/journal')}>{t('filter.clear')}</a>}>
            <p>{t('noneText')}</p>
          </EmptyState>
        ) : (
          <Entries rows={rows} />
        )}
        <Pager
          page={page}
          pages={Math.ceil(total / journalPage)}
          href={(number) => to('/desk/journal', undefined, { ...kept, page: number })}
          labels={{
            navigation: t('pages.navigation'),
            previous: t('pages.previous'),
            next: t('pages.next'),
            page: (number) => t('pages.page', { page: number }),
          }}
        />
      </div>
    </>
  )
}
