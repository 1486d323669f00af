import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Money } from '@/components/ui/amounts'
import { formatMoney, formatNumber } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { type Column, Table } from '@/components/ui/table'
import type { Settled } from '@/db/grants/allocations/artefact/rules'
import type { CapReason } from '@/db/grants/allocations/claims/rules'
import type { AllocationAtDesk, RunRow } from '@/db/grants/allocations/reads'
import { nearest } from '@/db/grants/allocations/sheets/rules'
import { standingSums } from '@/db/grants/allocations/standing/rules'

type Props = { here: AllocationAtDesk; run: RunRow; page: number }
const perPage = 100

/** Every applicant of a run: asked, points, last year, computed, changed by hand, proposed, and why. */
export async function Results({ here, run, page }: Props) {
  const [t, to] = await Promise.all([getTranslations('allocations.run'), paths()])
  if (run.run.outcome !== 'allocated') return null
  const rows = rowsOf(here, run).toSorted((a, b) => b.proposed - a.proposed || (a.number < b.number ? -1 : 1))
  const pages = Math.max(1, Math.ceil(rows.length / perPage))
  const at = Math.min(Math.max(1, Math.trunc(page)), pages)
  const href = (number: number) =>
    to('/desk/grants/calls/[call]/allocation/[run]', { call: here.slug, run: run.id }, { page: number })
  return (
    <section className="flow" aria-labelledby="results">
      <h2 id="results">{t('results')}</h2>
      <Table
        caption={t('results')}
        captionHidden
        dense
        sticky
        rows={rows.slice((at - 1) * perPage, at * perPage)}
        rowKey={({ id }) => id}
        columns={await columnsOf(here, run)}
      />
      <Pager
        page={at}
        pages={pages}
        href={href}
        labels={{
          ...{ navigation: t('pages.navigation'), previous: t('pages.previous'), next: t('pages.next') },
          page: (number) => t('pages.page', { page: number }),
        }}
      />
    </section>
  )
}

type Row = {
  id: string
  number: string
  name: string
  withdrawn: boolean
  applied: number
  lastYear: number | null
  points: number
  computed: number
  adjusted: number | null
  proposed: number
  settled: Settled
  capBy: CapReason
}

const standingOf = (here: AllocationAtDesk, run: RunRow) =>
  here.locked?.run === run.id ? here.locked.adjusted : new Map<string, never>()

function rowsOf(here: AllocationAtDesk, run: RunRow): Row[] {
  const sums = run.run.outcome === 'allocated' ? run.run.sums : []
  const [applicants, adjusted] = [new Map(run.input.applicants.map((one) => [one.id, one])), standingOf(here, run)]
  return sums.map(({ id, points, awardCents, settled, capBy }) => {
    const [applicant, named] = [applicants.get(id), here.names.get(id)]
    const [computed, changed] = [Number(awardCents), adjusted.get(id)?.cents ?? null]
    return {
      ...{ id, settled, capBy, computed, adjusted: changed, proposed: changed ?? computed, points: nearest(points) },
      ...{ number: applicant?.number ?? '', name: named?.name ?? '–', withdrawn: named?.state === 'withdrawn' },
      ...{ applied: applicant?.appliedCents ?? 0, lastYear: applicant?.lastYearCents ?? null },
    }
  })
}

async function columnsOf(here: AllocationAtDesk, run: RunRow): Promise<Column<Row>[]> {
  const [t, all, locale, to] = await Promise.all([
    getTranslations('allocations.run'),
    getTranslations('allocations'),
    getLocale(),
    paths(),
  ])
  const isLocked = here.locked?.run === run.id
  const { computed, proposed } = standingSums(run.input, run.run, standingOf(here, run))
  const applied = run.input.applicants.reduce((sum, { appliedCents }) => sum + appliedCents, 0)
  const euros = (cents: number | null) => (cents === null ? '–' : <Money cents={cents} locale={locale} />)
  const counted = run.input.formula.kind !== 'alike' && run.input.formula.kind !== 'asCaps'
  const sheet = (application: string) =>
    to('/desk/grants/calls/[call]/allocation/[run]/[application]', { call: here.slug, run: run.id, application })
  const why = ({ settled, capBy }: Row) =>
    settled.by === 'cap' ? all(`reason.cap.${capBy}`) : all(`reason.${settled.by}`)
  return [
    {
      ...{ key: 'name', head: all('compare.applicant'), heads: true, foot: all('compare.total') },
      cell: ({ id, name, number, withdrawn }) => (
        <>
          <Link href={sheet(id)}>{name}</Link> <span className="muted">{number}</span>
          {withdrawn && <span className="bars-note">{t('withdrawn')}</span>}
        </>
      ),
    },
    {
      ...{ key: 'applied', head: t('applied'), numeric: true, foot: formatMoney(applied, locale) },
      cell: (row) => euros(row.applied),
    },
    { ...{ key: 'lastYear', head: t('lastYear'), numeric: true, foot: '' }, cell: (row) => euros(row.lastYear) },
    ...(counted
      ? [
          {
            ...{ key: 'points', head: t('points'), numeric: true, foot: '' },
            cell: (row: Row) => formatNumber(row.points, locale, 2),
          },
        ]
      : []),
    {
      ...{ key: 'computed', head: t('computed'), numeric: true, foot: formatMoney(computed, locale) },
      cell: (row) => euros(row.computed),
    },
    ...(isLocked
      ? [
          {
            ...{ key: 'adjusted', head: t('adjusted'), numeric: true, foot: '' },
            cell: (row: Row) => euros(row.adjusted),
          },
          {
            ...{ key: 'proposed', head: t('proposed'), numeric: true, foot: formatMoney(proposed, locale) },
            cell: (row: Row) => <strong>{euros(row.proposed)}</strong>,
          },
        ]
      : []),
    { key: 'why', head: t('why'), cell: why, foot: '' },
  ]
}
