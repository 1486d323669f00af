import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { listCallsAtDesk } from '@/db/grants/calls/reads'
import { readyCalls, readyKeys } from '@/db/grants/calls/templates/rules'
import { slugOn } from '@/db/grants/calls/years/rules'
import { NewCallForm } from './new-call-form'

type Props = { searchParams: Promise<{ from?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calls.desk'))('new') }
}

/** A call begins from a ready one or from one of the town's own, a year on. */
export default async function NewCallPage({ searchParams }: Props) {
  const [t, portal, to, pick, calls, { from }] = await Promise.all([
    getTranslations('calls.desk'),
    getTranslations('portal'),
    paths(),
    localized(),
    grantOfficer('lead').then(listCallsAtDesk),
    searchParams,
  ])
  const next = new Date().getFullYear() + 1
  const earlier = calls.find(({ slug }) => slug === from)
  return (
    <div className="flow-wide">
      <div>
        <Breadcrumbs
          label={portal('breadcrumbs')}
          crumbs={[{ label: t('title'), href: to('/desk/grants') }, { label: t('new') }]}
        />
        <PageHeading title={t('new')} lead={t('newLead')} />
      </div>
      <ClientTexts only={['calls.desk']}>
        <NewCallForm
          own={calls.map(({ slug, draft }) => ({ value: `call:${slug}`, label: pick(draft.name) || slug }))}
          ready={readyKeys.map((key) => ({ value: `ready:${key}`, label: pick(readyCalls[key](next).name) }))}
          initial={
            earlier
              ? { from: `call:${earlier.slug}`, slug: slugOn(earlier.slug, earlier.draft.closesAt) }
              : { from: 'ready:kohdeavustus', slug: '' }
          }
        />
      </ClientTexts>
    </div>
  )
}
