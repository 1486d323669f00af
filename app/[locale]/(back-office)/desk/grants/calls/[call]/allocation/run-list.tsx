import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { runTerms } from '@/components/grants/run-terms'
import { DateTime } from '@/components/ui/amounts'
import { type Bar, BarChart } from '@/components/ui/bar-chart'
import { EmptyState } from '@/components/ui/empty-state'
import { formatMoney, formatShare } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { receiversOf } from '@/db/grants/allocations/comparing/rules'
import { hasDrifted } from '@/db/grants/allocations/gathering/rules'
import type { AllocationAtDesk, RunRow } from '@/db/grants/allocations/reads'

type Props = { here: AllocationAtDesk; prepares: boolean }

/** Every run of the call, the latest first, with how much of its pot each gives out. */
export async function RunList({ here: { slug, runs, locked }, prepares }: Props) {
  const [t, terms, locale, to] = await Promise.all([
    getTranslations('allocations.runs'),
    getTranslations('allocations.term'),
    getLocale(),
    paths(),
  ])
  const given = ({ run }: RunRow) => (run.outcome === 'allocated' ? Number(run.allocatedCents) : null)
  const left = ({ run }: RunRow) => (run.outcome === 'allocated' ? Number(run.unallocatedCents) : null)
  const euros = (cents: number | null) => (cents === null ? '–' : formatMoney(cents, locale))
  return (
    <section className="flow" aria-labelledby="runs">
      <h2 id="runs">{t('title')}</h2>
      {runs.length === 0 ? (
        <EmptyState title={t('none')}>
          <p>{t(prepares ? 'noneText' : 'noneRead')}</p>
        </EmptyState>
      ) : (
        <>
          <PotUse runs={runs} locked={locked?.run} />
          <Table
            caption={t('title')}
            captionHidden
            dense
            rows={runs}
            rowKey={({ id }) => id}
            marked={({ id }) => id === locked?.run}
            columns={[
              {
                ...{ key: 'name', head: t('name'), heads: true },
                cell: ({ id, name }) => (
                  <Link href={to('/desk/grants/calls/[call]/allocation/[run]', { call: slug, run: id })}>{name}</Link>
                ),
              },
              { key: 'state', head: t('state'), cell: (row) => <RunState row={row} locked={locked?.run} /> },
              { key: 'terms', head: t('terms'), cell: ({ input }) => runTerms(input.division, terms, locale) },
              { key: 'given', head: t('given'), numeric: true, cell: (row) => euros(given(row)) },
              { key: 'left', head: t('left'), numeric: true, cell: (row) => euros(left(row)) },
              {
                ...{ key: 'receive', head: t('receive'), numeric: true },
                cell: ({ run, input }) => t('receiveOf', { count: receiversOf(run), all: input.applicants.length }),
              },
              {
                ...{ key: 'made', head: t('made') },
                cell: ({ by, createdAt }) => (
                  <span>
                    {by} <DateTime at={createdAt} locale={locale} />
                  </span>
                ),
              },
            ]}
          />
        </>
      )}
    </section>
  )
}

async function RunState({ row: { id, run, drift }, locked }: { row: RunRow; locked: string | undefined }) {
  const t = await getTranslations('allocations.runs')
  if (id === locked) return <Tag tone="brand">{t('locked')}</Tag>
  if (run.outcome !== 'allocated') return <Tag tone="danger">{t('exceeds')}</Tag>
  return hasDrifted(drift) ? <Tag tone="warning">{t('stale')}</Tag> : <Tag tone="success">{t('current')}</Tag>
}

/** The share of its pot that each of the latest runs gives out. */
async function PotUse({ runs, locked }: { runs: readonly RunRow[]; locked: string | undefined }) {
  const [t, locale] = await Promise.all([getTranslations('allocations.runs'), getLocale()])
  const bars = runs.slice(0, 8).map(({ id, name, run, input }): Bar => {
    const pot = input.division.potCents
    const given = run.outcome === 'allocated' ? Number(run.allocatedCents) : 0
    const told = { given: formatMoney(given, locale), pot: formatMoney(pot, locale) }
    const share = pot > 0 ? given / pot : 0
    return {
      ...{ key: id, label: name, value: share, strong: id === locked || locked === undefined },
      ...{ text: formatShare(share, locale, 1), note: t('chartText', told) },
    }
  })
  return <BarChart title={t('chart')} bars={bars} top={1} />
}
