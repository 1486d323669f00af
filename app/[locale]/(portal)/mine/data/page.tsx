import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { resident, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'

type Props = { searchParams: Promise<{ did?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('keeping.mine'))('title') }
}

const parts = ['person', 'organisations', 'cases', 'grants', 'ideas', 'votes', 'log'] as const

/** What the portal holds of me, to take along. */
export default async function DataPage({ searchParams }: Props) {
  const [{ did }, , here, t, erasure, portal, to, locale] = await Promise.all([
    searchParams,
    resident('portal'),
    town(),
    getTranslations('keeping.mine'),
    getTranslations('erasure'),
    getTranslations('portal'),
    paths(),
    getLocale(),
  ])
  return (
    <div className="page page-main flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: portal('mine'), href: to('/mine') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} lead={t('lead')} />
      {did === 'tooMany' && (
        <Notice tone="warning" live="status">
          {t('tooMany')}
        </Notice>
      )}
      {did === 'erased' && (
        <Notice tone="success" live="status">
          {erasure('done')}
        </Notice>
      )}
      <section className="column flow" aria-labelledby="copy">
        <h2 id="copy">{t('copy')}</h2>
        <ul className="list-disc ps-5">
          {parts.map((part) => (
            <li key={part}>{t(`part.${part}`)}</li>
          ))}
        </ul>
        <p>{t('file')}</p>
        <form method="post" action={`/api/mine/export?locale=${locale}`}>
          <Button type="submit">{t('download')}</Button>
        </form>
        <p className="muted">
          {t('fresh')} <Link href={to('/privacy')}>{t('privacy')}</Link>
        </p>
      </section>
      {here.services.includes('contact') && (
        <section className="column flow" aria-labelledby="erasing">
          <h2 id="erasing">{erasure('mine.title')}</h2>
          <p>{erasure('mine.text')}</p>
          <p>
            <Link href={to('/mine/data/erase')}>{erasure('mine.go')}</Link>
          </p>
        </section>
      )}
    </div>
  )
}
