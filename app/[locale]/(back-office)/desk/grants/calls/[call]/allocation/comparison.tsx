import './allocation.css'
import { getLocale, getTranslations } from 'next-intl/server'
import { DifferenceBars } from '@/components/grants/difference-bars'
import { Button } from '@/components/ui/button'
import { CheckboxGroup } from '@/components/ui/choices'
import { Fold } from '@/components/ui/fold'
import { formatMoney } from '@/components/ui/format'
import { type Column, Table } from '@/components/ui/table'
import { differences, sumsOf } from '@/db/grants/allocations/comparing/rules'
import type { AllocationAtDesk, RunRow } from '@/db/grants/allocations/reads'

type Sums = ReadonlyMap<string, number>
type Compared = Pick<RunRow, 'id' | 'name' | 'run'> & { readonly sums: Sums }
type Props = { here: AllocationAtDesk; chosen: readonly string[] }

/** More than this is not compared by eye. */
const [mostRuns, mostRows, mostBars] = [4, 100, 12] as const

/** Runs side by side: every applicant's sum in each, and who wins and loses against the first. */
export async function Comparison({ here: { runs, names }, chosen }: Props) {
  const t = await getTranslations('allocations.compare')
  const withSums = runs.flatMap(({ id, name, run }): Compared[] => {
    const sums = sumsOf(run)
    return sums ? [{ id, name, run, sums }] : []
  })
  if (withSums.length < 2) return null
  const asked = withSums.filter(({ id }) => chosen.includes(id))
  const shown = (asked.length >= 2 ? asked.slice(-mostRuns) : withSums.slice(0, 3)).toReversed()
  const nameOf = (id: string) => names.get(id)?.name ?? '–'
  return (
    <section className="flow-wide" aria-labelledby="comparison">
      <h2 id="comparison">{t('title')}</h2>
      {withSums.length > 2 && <Chooser runs={withSums} shown={shown} />}
      <SideBySide runs={shown} nameOf={nameOf} />
      <WinnersAndLosers runs={shown} nameOf={nameOf} />
    </section>
  )
}

async function Chooser({ runs, shown }: { runs: readonly Compared[]; shown: readonly Compared[] }) {
  const t = await getTranslations('allocations.compare')
  return (
    <Fold title={t('choose')}>
      <form method="get" action="#comparison" className="flow">
        <CheckboxGroup
          name="compare"
          label={t('choose')}
          hint={t('hint')}
          options={runs.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={shown.map(({ id }) => id)}
          tight
        />
        <Button type="submit" look="secondary" small>
          {t('submit')}
        </Button>
      </form>
    </Fold>
  )
}

type Shown = { runs: readonly Compared[]; nameOf: (id: string) => string }

async function SideBySide({ runs, nameOf }: Shown) {
  const [t, locale] = await Promise.all([getTranslations('allocations.compare'), getLocale()])
  const ids = [...new Set(runs.flatMap(({ sums }) => [...sums.keys()]))]
  const rows = ids
    .map((id) => ({ id, spread: spreadOf(runs, id) }))
    .toSorted((a, b) => b.spread - a.spread || nameOf(a.id).localeCompare(nameOf(b.id), locale))
  const total = (sums: Sums) => [...sums.values()].reduce((sum, cents) => sum + cents, 0)
  const columns = runs.map(
    ({ id, name, sums, run }): Column<(typeof rows)[number]> => ({
      ...{ key: id, head: name, numeric: true },
      cell: (row) => formatMoney(sums.get(row.id) ?? 0, locale),
      foot: (
        <>
          {formatMoney(total(sums), locale)}
          <br />
          <span className="muted">
            {t('leftOver')} {formatMoney(run.outcome === 'allocated' ? Number(run.unallocatedCents) : 0, locale)}
          </span>
        </>
      ),
    }),
  )
  return (
    <>
      {rows.length > mostRows && <p>{t('cut', { count: mostRows })}</p>}
      <Table
        caption={t('title')}
        captionHidden
        dense
        rows={rows.slice(0, mostRows)}
        rowKey={({ id }) => id}
        columns={[
          { key: 'applicant', head: t('applicant'), heads: true, cell: ({ id }) => nameOf(id), foot: t('total') },
          ...columns,
        ]}
      />
    </>
  )
}

/** Between the most and the least that somebody gets in these runs. */
function spreadOf(runs: readonly Compared[], id: string) {
  const sums = runs.map((run) => run.sums.get(id) ?? 0)
  return Math.max(...sums) - Math.min(...sums)
}

async function WinnersAndLosers({ runs: [base, ...others], nameOf }: Shown) {
  const [t, locale] = await Promise.all([getTranslations('allocations.compare'), getLocale()])
  if (!base) return null
  return others.map(({ id, name, sums }) => {
    const all = differences(base.sums, sums)
    const told = { run: name, base: base.name }
    if (all.length === 0) return <p key={id}>{t('same', told)}</p>
    const up = all.filter(({ cents }) => cents > 0).length
    const shown = all.length > mostBars ? [...all.slice(0, mostBars / 2), ...all.slice(-mostBars / 2)] : all
    const bars = shown.map((one) => ({
      ...{ key: one.id, label: nameOf(one.id), value: one.cents },
      text: `${one.cents > 0 ? '+' : ''}${formatMoney(one.cents, locale)}`,
    }))
    return <DifferenceBars key={id} title={t('winners', { ...told, up, down: all.length - up })} bars={bars} />
  })
}
