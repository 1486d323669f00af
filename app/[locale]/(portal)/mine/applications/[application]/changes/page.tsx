import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { applicationHere } from '@/app/_server/application'
import { localized, paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { Tabs } from '@/components/ui/tabs'
import { changeFilters } from '@/db/grants/applications/drafts/changes/input'
import { changePage, findChanges } from '@/db/grants/applications/drafts/changes/reads'
import { Change } from './change'

type Props = {
  params: Promise<{ application: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applications.changes'))('title'), robots: { index: false } }
}

/** Who of those who write an application has changed which answer, from what to what. */
export default async function ChangesPage({ params, searchParams }: Props) {
  const [{ application: id }, asked] = await Promise.all([params, searchParams])
  const filters = changeFilters.parse(asked)
  const [{ application, call }, me] = await Promise.all([applicationHere(id), resident('grants')])
  const [{ parts, part, changes, total }, t, portal, to, pick, locale] = await Promise.all([
    findChanges(me, id, filters),
    getTranslations('applications.changes'),
    getTranslations('portal'),
    paths(),
    localized(),
    getLocale(),
  ])
  const address = (query: { part?: string; page?: number }) =>
    to('/mine/applications/[application]/changes', { application: id }, query)
  const here = part ?? undefined
  const tabs = [{ key: undefined, label: t('all') }, ...parts.map(({ key, title }) => ({ key, label: pick(title) }))]
  return (
    <div className="page page-main flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[
          { label: portal('mine'), href: to('/mine') },
          { label: pick(call.name), href: to('/mine/applications/[application]', { application: id }) },
          { label: t('title') },
        ]}
      />
      <PageHeading
        title={t('title')}
        eyebrow={[pick(call.name), application.number].filter(Boolean).join(', ')}
        lead={t('lead')}
      />
      <Tabs
        label={t('parts')}
        tabs={tabs.map(({ key, label }) => ({ href: address({ part: key }), label, current: key === here }))}
      />
      {changes.length === 0 ? (
        <EmptyState title={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <ol className="plain-list flow-wide">
          {changes.map((change) => (
            <li key={`${change.key} ${change.version}`}>
              <Change change={change} parts={parts} pick={pick} locale={locale} />
            </li>
          ))}
        </ol>
      )}
      <Pager
        page={filters.page}
        pages={Math.ceil(total / changePage)}
        href={(page) => address({ part: here, page })}
        labels={{
          navigation: t('pager.navigation'),
          previous: t('pager.previous'),
          next: t('pager.next'),
          page: (page) => t('pager.page', { page }),
        }}
      />
    </div>
  )
}
