import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { allocationHere } from '@/app/_server/allocation'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { grantDutiesHere } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { NoAllocation } from '@/components/grants/no-allocation'
import { runTerms } from '@/components/grants/run-terms'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { formatMoment } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { PressForm } from '@/components/ui/press-form'
import { Tag, Tags } from '@/components/ui/tag'
import { hasDrifted } from '@/db/grants/allocations/gathering/rules'
import type { AllocationAtDesk, RunRow } from '@/db/grants/allocations/reads'
import { lock } from './actions'
import { Passes } from './passes'
import { Results } from './results'
import { RunFacts } from './run-facts'
import { Troubles } from './troubles'

type Props = {
  params: Promise<{ call: string; run: string }>
  searchParams: Promise<{ did?: string | string[]; page?: string | string[] }>
}

async function runHere({ call, run: id }: { call: string; run: string }) {
  const here = await allocationHere(call)
  if (typeof here === 'string') return { here, run: null }
  return { here, run: here.runs.find((one) => one.id === id) ?? notFound() }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ run }, t] = await Promise.all([runHere(await params), getTranslations('allocations')])
  return { title: run ? run.name : t('title') }
}

/** One run: every sum and where it comes from, the passes of the engine, and locking it. */
export default async function RunPage({ params, searchParams }: Props) {
  const [at, { did, page }, t, portal, calls, to, pick, locale, duties] = await Promise.all([
    params,
    searchParams,
    getTranslations('allocations'),
    getTranslations('portal'),
    getTranslations('calls.desk'),
    paths(),
    localized(),
    getLocale(),
    grantDutiesHere(),
  ])
  const { here, run } = await runHere(at)
  const callPage = to('/desk/grants/calls/[call]', { call: at.call })
  if (typeof here === 'string') return <NoAllocation why={here} back={{ href: callPage, label: calls('title') }} />
  const all = to('/desk/grants/calls/[call]/allocation', { call: at.call })
  const prepares = duties.some(({ duty }) => duty === 'prepare')
  const crumbs = [
    { label: pick(here.content.name) || at.call, href: callPage },
    { label: t('title'), href: all },
  ]
  return (
    <div className="sections">
      <div className="flow">
        <Breadcrumbs label={portal('breadcrumbs')} crumbs={[...crumbs, { label: run.name }]} />
        <PageHeading
          title={run.name}
          eyebrow={t('title')}
          lead={runTerms(run.input.division, await getTranslations('allocations.term'), locale)}
          tags={
            here.locked?.run === run.id && (
              <Tags>
                <Tag tone="brand">{t('runs.locked')}</Tag>
              </Tags>
            )
          }
          actions={
            prepares &&
            !here.locked && (
              <ButtonLink
                href={`${to('/desk/grants/calls/[call]/allocation', at, { from: run.id })}#new`}
                look="secondary"
                small
              >
                {t('run.again')}
              </ButtonLink>
            )
          }
        />
        <p className="muted">{t('run.madeBy', { who: run.by, at: formatMoment(run.createdAt, locale) })}</p>
        {did === 'run' && (
          <Notice tone="success" live="status">
            {t('did.run')}
          </Notice>
        )}
        <Troubles run={run} locked={here.locked?.run === run.id} />
        {prepares && <Lock here={here} run={run} />}
      </div>
      <Results here={here} run={run} page={Number([page].flat()[0]) || 1} />
      <Passes run={run} nameOf={(id) => here.names.get(id)?.name ?? '–'} />
      <RunFacts run={run} />
    </div>
  )
}

/** Offered while nothing is locked and the run can be. */
async function Lock({ here: { locked, slug }, run }: { here: AllocationAtDesk; run: RunRow }) {
  const t = await getTranslations('allocations.run')
  if (locked || run.run.outcome !== 'allocated' || hasDrifted(run.drift)) return null
  return (
    <div className="flow">
      <p>{t('lockText')}</p>
      <ClientTexts only={[]}>
        <PressForm action={lock.bind(null, slug)} fields={{ run: run.id }} look="primary" small={false}>
          {t('lock')}
        </PressForm>
      </ClientTexts>
    </div>
  )
}
