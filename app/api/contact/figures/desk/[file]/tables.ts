import 'server-only'
import type { Officer } from '@/db/actors'
import type { Texts } from '@/db/columns'
import type { FigureFilters } from '@/db/contact/figures/dashboard/input'
import { sheetOf } from '@/db/contact/figures/exports/rules'
import { partsOf } from '@/db/contact/figures/map/rules'
import type { Closing, Summary } from '@/db/contact/figures/rules'
import { latestDashboard, latestPlaces } from '@/db/contact/sheets/reads'
import { mapOf } from '@/tenants/maps'
import type { Locale } from '@/tenants/municipality'

const figures = ['received', 'answered', 'due', 'within_target', 'median_working_days', 'percentile_80_working_days']

const lineOf = ({ received, answered, due, kept, median, most }: Summary) => ({
  ...{ received, answered, due, within_target: kept, median_working_days: median, percentile_80_working_days: most },
})

const ends = ['median_working_days_to_end', 'percentile_80_working_days_to_end']

const endOf = ({ closing, closingMost }: Closing) => ({
  ...{ median_working_days_to_end: closing, percentile_80_working_days_to_end: closingMost },
})

/** One table of the desk's figures; null when there is none of that name. */
export async function tableOf(
  asker: Officer<'contact'>,
  file: string,
  filters: FigureFilters,
  order: readonly Locale[],
): Promise<string | null> {
  const pick = (texts: Texts) => order.map((locale) => texts[locale]).find(Boolean) ?? ''
  if (file === 'areas.csv') return areas(asker, filters, pick)
  if (file === 'months.csv') {
    const { months } = await latestDashboard(asker, filters)
    return sheetOf(
      ['month', ...figures],
      months.map((row) => ({ month: row.month, ...lineOf(row) })),
    )
  }
  if (file !== 'topics.csv' && file !== 'units.csv') return null
  const { topics, units } = await latestDashboard(asker, filters)
  const rows: readonly (Summary & Closing & { name: Texts; days?: number })[] = file === 'topics.csv' ? topics : units
  const columns = ['name', ...(file === 'topics.csv' ? ['target_working_days'] : []), ...figures, ...ends]
  return sheetOf(
    columns,
    rows.map((row) => ({ name: pick(row.name), target_working_days: row.days, ...lineOf(row), ...endOf(row) })),
  )
}

async function areas(asker: Officer<'contact'>, filters: FigureFilters, pick: (texts: Texts) => string) {
  const map = mapOf(asker.municipality)
  if (!map) return null
  const names = partsOf(map).map((part) => pick(part.names))
  const parts = (await latestPlaces(asker, filters))?.parts ?? []
  return sheetOf(
    ['area', 'received', 'open', 'late', ...ends],
    parts.map(({ part, cases, open, late, ...row }) => ({
      ...{ area: names[part], received: cases, open, late },
      ...endOf(row),
    })),
  )
}
