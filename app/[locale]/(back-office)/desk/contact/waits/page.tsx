import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Notice } from '@/components/ui/notice'
import { readWaits } from '@/db/contact/waits/reads'
import { WaitsForm } from './waits-form'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('waits'))('title') }
}

/** How long the town waits for residents and for others. */
export default async function WaitsPage({ searchParams }: Props) {
  const [{ did }, { dispute, question, forward, since }, t, typed] = await Promise.all([
    searchParams,
    officer('contact').then(readWaits),
    getTranslations('waits'),
    parked(),
  ])
  const set = { dispute: String(dispute), question: String(question), forward: String(forward), since: since ?? '' }
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="flow-wide">
        {did === 'saved' && (
          <Notice tone="success" live="status">
            {t('saved')}
          </Notice>
        )}
        <ClientTexts only={['waits']}>
          <WaitsForm initial={{ ...set, ...typed }} />
        </ClientTexts>
      </div>
    </>
  )
}
