import { getLocale, getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import type { OverviewRow } from '@/db/grants/scorings/overviews/reads'
import { assessorsOf } from '@/db/grants/scorings/overviews/rules'
import { formatPoints } from './points'

/** How far each assessor has come, and whether they give more or less than their panels. */
export async function Assessors({ rows }: { rows: readonly OverviewRow[] }) {
  const [t, locale] = await Promise.all([getTranslations('scorings'), getLocale()])
  const assessors = assessorsOf(rows)
  if (assessors.length === 0) return null
  const signed = (drift: number) => (drift > 0 ? '+' : '') + formatPoints(drift, locale)
  return (
    <section className="flow" aria-labelledby="assessors">
      <h2 id="assessors">{t('assessors')}</h2>
      <Table
        caption={t('assessors')}
        captionHidden
        rows={assessors}
        rowKey={({ assessor }) => assessor}
        columns={[
          { key: 'name', head: t('name'), heads: true, cell: ({ name }) => name },
          {
            key: 'locked',
            head: t('lockedOf'),
            numeric: true,
            cell: ({ locked, seats }) => t('outOf', { locked, seats }),
          },
          {
            key: 'drift',
            head: t('drift'),
            numeric: true,
            cell: ({ drift }) => (drift === null ? '–' : signed(drift)),
          },
        ]}
      />
    </section>
  )
}
