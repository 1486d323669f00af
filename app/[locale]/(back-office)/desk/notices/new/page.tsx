import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { administrator, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { finnishClock } from '@/db/fields'
import { NoticeForm } from '../notice-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('new') }
}

export default async function NewNoticePage() {
  const [t, portal, to, { locales }, typed] = await Promise.all([
    getTranslations('notices'),
    getTranslations('portal'),
    paths(),
    town(),
    parked(),
    administrator(),
  ])
  return (
    <div className="column">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: t('title'), href: to('/desk/notices') }, { label: t('new') }]}
      />
      <PageHeading title={t('new')} lead={t('newLead')} />
      <ClientTexts only={['notices']}>
        <NoticeForm locales={locales} initial={typed ?? { showFrom: finnishClock(new Date()) }} />
      </ClientTexts>
    </div>
  )
}
