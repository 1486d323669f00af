import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { countSuspected, listSuspected } from '@/db/contact/blocks/reads'
import { SuspectedCase } from './suspected-case'

type Props = { searchParams: Promise<{ did?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('blocks.suspected'))('title') }
}

/** What was set aside on arrival, so that nothing that somebody wrote is lost. */
export default async function SuspectedPage({ searchParams }: Props) {
  const [asker, { did }] = await Promise.all([officer('contact'), searchParams])
  const [rows, count, t, contact, portal, to] = await Promise.all([
    listSuspected(asker),
    countSuspected(asker),
    getTranslations('blocks.suspected'),
    getTranslations('contact.desk'),
    getTranslations('portal'),
    paths(),
  ])
  const done = did === 'restored' || did === 'confirmed' ? did : null
  return (
    <>
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: contact('title'), href: to('/desk/contact') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} lead={t('lead')} count={String(count)} />
      <div className="flow-wide">
        {done && (
          <Notice tone="success" live="status">
            {t(done)}
          </Notice>
        )}
        <p>
          <Link href={to('/desk/contact/blocks')}>{t('list')}</Link>
        </p>
        {rows.length === 0 && (
          <EmptyState title={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
        <ClientTexts only={['blocks']}>
          {rows.map((found) => (
            <SuspectedCase key={found.case} found={found} />
          ))}
        </ClientTexts>
      </div>
    </>
  )
}
