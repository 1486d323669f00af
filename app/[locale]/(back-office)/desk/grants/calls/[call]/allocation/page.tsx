import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { allocationHere } from '@/app/_server/allocation'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { grantDutiesHere } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { NoAllocation } from '@/components/grants/no-allocation'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Figures } from '@/components/ui/definition-list'
import { formatMoney, formatNumber, formatShare } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import type { AllocationAtDesk } from '@/db/grants/allocations/reads'
import { itemName } from '@/db/grants/allocations/sheets/names/rules'
import { run } from './actions'
import { Comparison } from './comparison'
import { LockedRun } from './locked-run'
import { RunList } from './run-list'
import { ScenarioForm } from './scenario-form'
import { typedScenario } from './typed-scenario'
import { Waits } from './waits'

type Props = {
  params: Promise<{ call: string }>
  searchParams: Promise<{ did?: string | string[]; from?: string | string[]; compare?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('allocations'))('title') }
}

const deeds = ['locked', 'unlocked', 'proposed'] as const

/** The pot of a call: what has been run, side by side, which of it is locked, and a new run. */
export default async function AllocationPage({ params, searchParams }: Props) {
  const [{ call: slug }, { did, from, compare }, t, portal, calls, to, pick, duties, typed] = await Promise.all([
    params,
    searchParams,
    getTranslations('allocations'),
    getTranslations('portal'),
    getTranslations('calls.desk'),
    paths(),
    localized(),
    grantDutiesHere(),
    parked(),
  ])
  const here = await allocationHere(slug)
  const callPage = to('/desk/grants/calls/[call]', { call: slug })
  if (typeof here === 'string') return <NoAllocation why={here} back={{ href: callPage, label: calls('title') }} />
  const prepares = duties.some(({ duty }) => duty === 'prepare')
  const name = pick(here.content.name) || slug
  const crumbs = [
    { label: calls('title'), href: to('/desk/grants') },
    { label: name, href: callPage },
  ]
  const done = deeds.find((deed) => deed === did)
  const start = typedScenario(here.adopted, here.runs.find(({ id }) => id === from)?.input)
  const names = itemName(here.content, pick)
  return (
    <div className="sections">
      <div className="flow">
        <Breadcrumbs label={portal('breadcrumbs')} crumbs={[...crumbs, { label: t('title') }]} />
        <PageHeading title={t('title')} eyebrow={name} lead={t('lead')} />
        {done && (
          <Notice tone="success" live="status">
            {t(`did.${done}`)}
          </Notice>
        )}
        <Demand here={here} />
        {!here.locked && <Waits here={here} />}
      </div>
      <ClientTexts only={['allocations.form', 'allocations.locked']}>
        {here.locked && <LockedRun here={here} locked={here.locked} prepares={prepares} />}
        <RunList here={here} prepares={prepares} />
        <Comparison here={here} chosen={[compare ?? []].flat()} />
        {prepares && !here.locked && (
          <ScenarioForm
            action={run.bind(null, slug)}
            initial={{ ...start.typed, ...typed, id: randomUUID() }}
            fields={start.fields.map((field) => ({ ...field, label: field.key ? names(field.key) : t('sheet.base') }))}
          />
        )}
      </ClientTexts>
    </div>
  )
}

async function Demand({ here: { gathered, adopted } }: { here: AllocationAtDesk }) {
  const [t, locale] = await Promise.all([getTranslations('allocations.facts'), getLocale()])
  const applied = gathered.reduce((sum, { applicant }) => sum + applicant.appliedCents, 0)
  const pot = adopted.division.potCents
  const figures = [
    { value: formatNumber(gathered.length, locale), label: t('taking') },
    { value: formatMoney(applied, locale), label: t('applied') },
    { value: formatMoney(pot, locale), label: t('pot') },
    { value: pot > 0 && formatShare(applied / pot, locale), label: t('demand') },
  ]
  return <Figures figures={figures.filter(({ value }) => value !== false)} />
}
