import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { formatNumber } from '@/components/ui/format'
import { Table } from '@/components/ui/table'
import type { FigureFilters } from '@/db/contact/figures/dashboard/input'
import { partsOf } from '@/db/contact/figures/map/rules'
import { latestPlaces } from '@/db/contact/sheets/reads'
import { mapOf } from '@/tenants/maps'
import { HeatMap } from './heat-map'

/** Where it comes from: on a map and, the same, in a table of the town's parts. */
export async function Places({ filters }: { filters: FigureFilters }) {
  const [asker, t, locale, pick] = await Promise.all([
    officer('contact'),
    getTranslations('figures.desk'),
    getLocale(),
    localized(),
  ])
  const [map, found] = [mapOf(asker.municipality), await latestPlaces(asker, filters)]
  if (!map || !found) return null
  const names = partsOf(map).map((part) => pick(part.names))
  const rows = found.parts.map((row) => ({ ...row, name: names[row.part] ?? '' }))
  const [most] = rows
  const number = (key: 'cases' | 'open' | 'late', head: string) => ({
    ...{ key, head, numeric: true },
    cell: (row: (typeof rows)[number]) => formatNumber(row[key], locale),
  })
  return (
    <section className="flow" aria-labelledby="places">
      <h2 id="places">{t('map')}</h2>
      {!most ? (
        <p>{t('noMap')}</p>
      ) : (
        <>
          <p className="chart-title">{t('mapFinding', { part: most.name, count: formatNumber(most.cases, locale) })}</p>
          <div className="heat-pair">
            <HeatMap map={map} found={found} label={t('mapAlt')} named={rows.slice(0, 6)} />
            <Table
              dense
              caption={t('mapTable')}
              rows={rows}
              rowKey={({ name }) => name}
              columns={[
                { key: 'part', head: t('part'), heads: true, cell: ({ name }) => name },
                number('cases', t('received')),
                number('open', t('openNow')),
                number('late', t('lateNow')),
                { key: 'closing', head: t('closingHead'), numeric: true, cell: ({ closing }) => closing ?? '–' },
              ]}
            />
          </div>
          <p className="muted">{t('mapText', { placed: found.placed, all: found.all })}</p>
        </>
      )}
    </section>
  )
}
