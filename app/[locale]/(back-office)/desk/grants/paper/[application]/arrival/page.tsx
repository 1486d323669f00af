import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Barred } from '@/app/_server/barred'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { paperHere } from '@/app/_server/paper'
import { town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { finnishClock } from '@/db/fields'
import type { PaperSheet } from '@/db/grants/applications/arrivals/reads'
import { applicantOf } from '../crumbs'
import { ChangeForm } from './change-form'

type Props = { params: Promise<{ application: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('arrivals.facts'))('change') }
}

/** Mends how a paper came and whose it is, before it is registered. */
export default async function ArrivalPage({ params }: Props) {
  const { application: id } = await params
  const [sheet, here, typed, t, to] = await Promise.all([
    paperHere(id),
    town(),
    parked(),
    getTranslations('arrivals'),
    paths(),
  ])
  const list = { label: t('title'), href: to('/desk/grants/paper') }
  if (!sheet) return <Barred back={list} />
  const page = { label: applicantOf(sheet), href: to('/desk/grants/paper/[application]', { application: id }) }
  return (
    <div className="flow-wide">
      <Breadcrumbs label={t('breadcrumbs')} crumbs={[list, page, { label: t('facts.change') }]} />
      <PageHeading title={t('facts.change')} eyebrow={page.label} />
      {sheet.application.state === 'draft' ? (
        <ClientTexts only={['arrivals']}>
          <ChangeForm
            application={id}
            version={sheet.arrival.version}
            languages={here.locales}
            initial={{ ...typedOf(sheet), ...typed }}
          />
        </ClientTexts>
      ) : (
        <Notice tone="info">{t('shut')}</Notice>
      )}
    </div>
  )
}

const typedOf = ({ application, arrival }: PaperSheet) => ({
  ...{ arrivedAt: finnishClock(arrival.arrivedAt), way: arrival.way, language: application.locale },
  ...{ kind: application.applicantKind, register: arrival.businessId ?? arrival.registerNumber ?? '' },
  ...{ name: application.paperName ?? '', street: arrival.street ?? '' },
  ...{ postcode: arrival.postcode ?? '', postOffice: arrival.postOffice ?? '' },
})
