import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { town, visitor } from '@/app/_server/session'
import { PublishedCard } from '@/components/contact/published-card'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { formatNumber } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { Tabs } from '@/components/ui/tabs'
import { firstPublicPhotos } from '@/db/contact/photos/reads'
import { type PublishedFilters, publishedFilters } from '@/db/contact/publications/input'
import { listPublished } from '@/db/contact/publications/reads'
import { isNarrowed } from '@/db/contact/publications/rules'
import { mapOf } from '@/tenants/maps'
import { AreaNotice } from './area-notice'
import { Asked, Channels, ToChannels } from './channels'
import { PublishedFilterForm } from './filters'
import { located } from './located'
import { PublishedMap } from './published-map'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('published'))('title') }
}

/** What residents have told and everybody may read: how it stands and what was answered. */
export default async function PublishedPage({ searchParams }: Props) {
  const query = await searchParams
  const { filters, others } = await located(publishedFilters.parse(query))
  const [{ rows, total, more, pages }, { id: here, texts }, t, contact, figures, portal, to, pick, locale] =
    await Promise.all([
      visitor('contact').then((asker) => listPublished(asker, filters)),
      town(),
      getTranslations('published'),
      getTranslations('contact'),
      getTranslations('figures.public'),
      getTranslations('portal'),
      paths(),
      localized(),
      getLocale(),
    ])
  const photos = await firstPublicPhotos(await visitor('contact'), rows)
  const narrowed = isNarrowed(filters)
  const address = (change: Partial<PublishedFilters>) =>
    to('/contact/published', undefined, addressOf({ ...filters, ...change }))
  return (
    <div className="page page-main">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: contact('title'), href: to('/contact') }, { label: t('title') }]}
      />
      <PageHeading
        title={t('title')}
        count={narrowed ? undefined : formatNumber(total, locale)}
        lead={t('lead', { town: pick(texts.ofTown) })}
        actions={
          <ButtonLink href={to('/contact')} icon="plus">
            {t('tell')}
          </ButtonLink>
        }
      />
      <div className="split split-left">
        <div className="flow">
          <PublishedFilterForm filters={filters} places={Boolean(mapOf(here))} />
          <ToChannels />
          <p>
            <Link href={to('/contact/punctuality')}>{figures('link')}</Link>
          </p>
        </div>
        <section className="flow-wide" aria-label={t('list')}>
          {query.did === 'asked' && <Asked />}
          <AreaNotice filters={filters} others={others} addressOf={address} />
          {mapOf(here) && total > 0 && (
            <Tabs
              label={t('views')}
              tabs={[
                { href: address({ view: undefined }), label: t('view.list'), current: !filters.view },
                { href: address({ view: 'map' }), label: t('view.map'), current: filters.view === 'map' },
              ]}
            />
          )}
          {filters.view && total > 0 && <PublishedMap filters={filters} />}
          {narrowed && total > 0 && (
            <p role="status">
              {more ? t('foundMore', { count: formatNumber(total, locale) }) : t('found', { count: total })}
            </p>
          )}
          {total === 0 && (
            <EmptyState
              title={t(narrowed ? 'narrowed' : 'empty')}
              action={narrowed && <Link href={to('/contact/published')}>{t('clear')}</Link>}
            >
              <p>{t(narrowed ? 'narrowedText' : 'emptyText')}</p>
            </EmptyState>
          )}
          <ul className="cards">
            {rows.map((found) => (
              <li key={found.id} className="contents">
                <PublishedCard
                  found={found}
                  photo={photos.get(found.id)}
                  topic={pick(found.topic.name)}
                  locale={locale}
                  href={to('/contact/published/[case]', { case: found.reference })}
                />
              </li>
            ))}
          </ul>
          <Pager
            page={filters.page}
            pages={pages}
            href={(page) => address({ page })}
            labels={{
              navigation: t('pages'),
              previous: contact('desk.pager.previous'),
              next: contact('desk.pager.next'),
              page: (page) => contact('desk.pager.page', { page }),
            }}
          />
          <Channels filters={filters} />
        </section>
      </div>
    </div>
  )
}

const addressOf = ({ page, ...rest }: PublishedFilters) => ({ ...rest, page: page === 1 ? undefined : page })
