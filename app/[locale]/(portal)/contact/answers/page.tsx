import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { PublishedCard } from '@/components/contact/published-card'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterForm } from '@/components/ui/filter-form'
import { formatNumber } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { TextField } from '@/components/ui/text-field'
import { adviceFilters } from '@/db/contact/advice/input'
import { type Advice, listAdvice } from '@/db/contact/advice/reads'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('advice'))('title') }
}

/** Questions that have been published with their answers, to be looked through before one asks. */
export default async function AnswersPage({ searchParams }: Props) {
  const { q, page } = adviceFilters.parse(await searchParams)
  const [{ rows, total, more, pages }, t, contact, portal, to, locale] = await Promise.all([
    visitor('contact').then((asker) => listAdvice(asker, { q, page })),
    getTranslations('advice'),
    getTranslations('contact'),
    getTranslations('portal'),
    paths(),
    getLocale(),
  ])
  return (
    <div className="page page-main flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: contact('title'), href: to('/contact') }, { label: t('title') }]}
      />
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={<ButtonLink href={to('/contact')}>{t('ask')}</ButtonLink>}
      />
      <FilterForm
        labels={{ form: t('search'), more: t('search'), submit: t('submit'), clear: t('clear') }}
        action={to('/contact/answers')}
        clearHref={to('/contact/answers')}
        narrowed={Boolean(q)}
        search={<TextField type="search" name="q" label={t('search')} defaultValue={q} maxLength={100} />}
      />
      {q && total > 0 && (
        <p role="status">
          {more ? t('foundMore', { count: formatNumber(total, locale) }) : t('found', { count: total })}
        </p>
      )}
      {total === 0 && (
        <EmptyState
          title={t(q ? 'narrowed' : 'empty')}
          action={q && <Link href={to('/contact/answers')}>{t('clear')}</Link>}
        >
          <p>{t(q ? 'narrowedText' : 'emptyText')}</p>
        </EmptyState>
      )}
      <ul className="cards">
        {rows.map((found) => (
          <li key={found.id} className="contents">
            <Answered found={found} />
          </li>
        ))}
      </ul>
      <Pager
        {...{ page, pages }}
        href={(page) => to('/contact/answers', undefined, { q, page: page === 1 ? undefined : page })}
        labels={{
          navigation: t('pages'),
          previous: contact('desk.pager.previous'),
          next: contact('desk.pager.next'),
          page: (page) => contact('desk.pager.page', { page }),
        }}
      />
    </div>
  )
}

async function Answered({ found }: { found: Advice }) {
  const [t, to, pick, locale] = await Promise.all([getTranslations('advice'), paths(), localized(), getLocale()])
  return (
    <PublishedCard
      found={found}
      topic={pick(found.topic.name)}
      locale={locale}
      href={to('/contact/published/[case]', { case: found.reference })}
    >
      {found.helped > 0 && <p className="muted">{t('helpedCount', { count: found.helped })}</p>}
    </PublishedCard>
  )
}
