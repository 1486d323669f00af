import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { grantDutiesHere, officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { nested } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { retentionInput } from '@/db/grants/retention/input'
import { findGrantTerms, readGrantRetention } from '@/db/grants/retention/reads'
import { listGrantRuns } from '@/db/grants/retention/runs/reads'
import { FirstRun } from './first-run'
import { Report } from './report'
import { RunTable } from './run-table'
import { Terms } from './terms'
import { Trial } from './trial'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('grantKeeping'))('title') }
}

/** How long what belongs to grants is kept and by which law, what goes next, and what has gone. */
export default async function GrantRetentionPage({ searchParams }: Props) {
  const [{ did, step }, asker, held] = await Promise.all([searchParams, officer('grants'), grantDutiesHere()])
  const [report, saved, runs, typed, t, desk, portal, to] = await Promise.all([
    readGrantRetention(asker),
    findGrantTerms(asker),
    listGrantRuns(asker),
    parked(),
    getTranslations('grantKeeping'),
    getTranslations('desk'),
    getTranslations('portal'),
    paths(),
  ])
  const mayChange = held.some(({ duty }) => duty === 'lead')
  const draft = step === 'trial' && typed ? retentionInput.safeParse(nested(typed)) : null
  const done = (['saved', 'started'] as const).find((word) => word === did)
  return (
    <>
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: desk('overview'), href: to('/desk') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="flow-wide">
        {done && (
          <Notice tone="success" live="status">
            {t(`did.${done}`)}
          </Notice>
        )}
        {step === 'changed' && typed && (
          <Notice tone="warning" live="status">
            {t('changed')}
          </Notice>
        )}
        {draft?.success && <Trial report={await readGrantRetention(asker, draft.data)} />}
        {runs.length === 0 && <FirstRun mayStart={mayChange} />}
        <Report report={report} />
        <Terms
          terms={report.terms}
          saved={saved}
          mayChange={mayChange}
          typed={typed}
          draft={draft?.success ? draft.data : null}
        />
        <RunTable runs={runs} />
      </div>
    </>
  )
}
