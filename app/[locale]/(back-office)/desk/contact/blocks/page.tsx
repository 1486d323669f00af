import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { listBlocks } from '@/db/contact/blocks/reads'
import { BlockForm } from './block-form'
import { BlockTable } from './block-table'

type Props = { searchParams: Promise<{ did?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('blocks'))('title') }
}

/** Senders whose messages are always spam, and words that only such messages have. */
export default async function BlocksPage({ searchParams }: Props) {
  const [asker, { did }] = await Promise.all([officer('contact'), searchParams])
  const [rows, t, to, typed] = await Promise.all([listBlocks(asker), getTranslations('blocks'), paths(), parked()])
  const done = did === 'added' || did === 'lifted' ? did : null
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="flow-wide">
        {done && (
          <Notice tone="success" live="status">
            {t(`did.${done}`)}
          </Notice>
        )}
        <p>
          <Link href={to('/desk/contact/suspected')}>{t('look')}</Link>
        </p>
        <ClientTexts only={['blocks']}>
          {rows.length === 0 ? (
            <EmptyState title={t('none')}>
              <p>{t('noneText')}</p>
            </EmptyState>
          ) : (
            <BlockTable rows={rows} />
          )}
          <BlockForm initial={{ kind: 'email', ...typed }} />
        </ClientTexts>
      </div>
    </>
  )
}
