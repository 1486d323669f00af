import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { allocationHere } from '@/app/_server/allocation'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { grantDutiesHere } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { NoAllocation } from '@/components/grants/no-allocation'
import { SumSheet } from '@/components/grants/sum-sheet'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { formatMoment, formatMoney } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { Adjustment } from '@/db/grants/allocations/reads'
import { itemName } from '@/db/grants/allocations/sheets/names/rules'
import { sheetOf } from '@/db/grants/allocations/sheets/rules'
import { typedMoney } from '@/db/grants/forms/typed/rules'
import { adjust } from './actions'
import { AdjustForm } from './adjust-form'

type Props = {
  params: Promise<{ call: string; run: string; application: string }>
  searchParams: Promise<{ did?: string | string[] }>
}

async function sheetHere({ call, run: id, application }: Awaited<Props['params']>) {
  const here = await allocationHere(call)
  if (typeof here === 'string') return here
  const run = here.runs.find((one) => one.id === id) ?? notFound()
  const sheet = sheetOf(run.input, run.run, application) ?? notFound()
  const named = here.names.get(application) ?? notFound()
  const locked = here.locked?.run === id ? here.locked : null
  return { here, run, sheet, named, locked, standing: locked?.adjusted.get(application) ?? null }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [found, t] = await Promise.all([sheetHere(await params), getTranslations('allocations.sheet')])
  return { title: typeof found === 'string' ? t('title') : `${t('title')}: ${found.named.number}` }
}

/** How one applicant's sum came about, and changing it by hand while the run is locked. */
export default async function SheetPage({ params, searchParams }: Props) {
  const [at, { did }, t, handling, portal, calls, to, pick, locale, duties, typed] = await Promise.all([
    params,
    searchParams,
    getTranslations('allocations'),
    getTranslations('handling'),
    getTranslations('portal'),
    getTranslations('calls.desk'),
    paths(),
    localized(),
    getLocale(),
    grantDutiesHere(),
    parked(),
  ])
  const found = await sheetHere(at)
  const callPage = to('/desk/grants/calls/[call]', { call: at.call })
  if (typeof found === 'string') return <NoAllocation why={found} back={{ href: callPage, label: calls('title') }} />
  const { here, run, sheet, named, locked, standing } = found
  const proposed = standing?.cents ?? sheet.awardCents
  const canAdjust = locked && !locked.drafted && duties.some(({ duty }) => duty === 'prepare')
  const crumbs = [
    { label: t('title'), href: to('/desk/grants/calls/[call]/allocation', { call: at.call }) },
    { label: run.name, href: to('/desk/grants/calls/[call]/allocation/[run]', { call: at.call, run: run.id }) },
    { label: named.number },
  ]
  return (
    <div className="flow-wide column">
      <Breadcrumbs label={portal('breadcrumbs')} crumbs={crumbs} />
      <PageHeading title={named.name} eyebrow={run.name} lead={formatMoney(proposed, locale)} />
      <p>
        <Link href={to('/desk/grants/applications/[application]', { application: at.application })}>
          {handling('page.number', { number: named.number })}
        </Link>
      </p>
      {did === 'adjusted' && (
        <Notice tone="success" live="status">
          {t('did.adjusted')}
        </Notice>
      )}
      {standing && <Standing computed={sheet.awardCents} standing={standing} />}
      <SumSheet sheet={sheet} locale={locale} names={itemName(here.content, pick)} />
      {canAdjust && (
        <ClientTexts only={['allocations.adjust']}>
          <AdjustForm
            action={adjust.bind(null, at.call)}
            initial={{
              sum: typedMoney(proposed),
              ...typed,
              run: run.id,
              application: at.application,
              seen: standing?.id ?? '',
            }}
            computed={formatMoney(sheet.awardCents, locale)}
          />
        </ClientTexts>
      )}
    </div>
  )
}

/** The sum that stands now is not the computed one: from what to what, why, and by whom. */
async function Standing({ computed, standing }: { computed: number; standing: Adjustment }) {
  const [t, locale] = await Promise.all([getTranslations('allocations.adjust'), getLocale()])
  return (
    <Notice title={t('standing')}>
      <p>
        {t('standingText', {
          ...{ from: formatMoney(computed, locale), to: formatMoney(standing.cents, locale) },
          ...{ reason: standing.reason, who: standing.by, at: formatMoment(standing.at, locale) },
        })}
      </p>
    </Notice>
  )
}
