import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { keeperHere } from '@/app/_server/retention'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { findRetentionRule, readRetention } from '@/db/contact/retention/reads'
import { listRuns } from '@/db/contact/retention/runs/reads'
import { FirstRun } from './first-run'
import { Report } from './report'
import { Rules } from './rules'
import { RunTable } from './run-table'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('keeping.retention'))('title') }
}

/** How long ended cases are kept, what goes next, and what has gone. */
export default async function RetentionPage({ searchParams }: Props) {
  const [{ did }, { keeper, mayChange }] = await Promise.all([searchParams, keeperHere()])
  const [topics, town, runs, t, desk, portal, to] = await Promise.all([
    readRetention(keeper),
    findRetentionRule(keeper, null),
    listRuns(keeper),
    getTranslations('keeping.retention'),
    getTranslations('desk'),
    getTranslations('portal'),
    paths(),
  ])
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
        {runs.length === 0 && <FirstRun mayStart={mayChange} />}
        <Report topics={topics} heading={t('report')} />
        <Rules topics={topics} town={town} mayChange={mayChange} />
        <RunTable runs={runs} />
      </div>
    </>
  )
}
