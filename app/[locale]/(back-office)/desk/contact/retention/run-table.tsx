import { getLocale, getTranslations } from 'next-intl/server'
import { formatMoment, formatNumber } from '@/components/ui/format'
import { Table } from '@/components/ui/table'
import type { listRuns } from '@/db/contact/retention/runs/reads'

/** The last runs, each with what it took away. */
export async function RunTable({ runs }: { runs: Awaited<ReturnType<typeof listRuns>> }) {
  const [t, locale] = await Promise.all([getTranslations('keeping.runs'), getLocale()])
  if (runs.length === 0) return null
  return (
    <section className="flow" aria-labelledby="runs">
      <h2 id="runs">{t('title')}</h2>
      <Table
        caption={t('title')}
        captionHidden
        dense
        rows={runs}
        rowKey={({ id }) => id}
        columns={[
          { key: 'at', head: t('at'), heads: true, cell: ({ at }) => formatMoment(at, locale) },
          { key: 'by', head: t('by'), cell: ({ by }) => by ?? t('night') },
          { key: 'photos', head: t('photos'), numeric: true, cell: ({ photos }) => formatNumber(photos, locale) },
          { key: 'blanked', head: t('blanked'), numeric: true, cell: ({ blanked }) => formatNumber(blanked, locale) },
          { key: 'deleted', head: t('deleted'), numeric: true, cell: ({ deleted }) => formatNumber(deleted, locale) },
          {
            key: 'state',
            head: t('state'),
            cell: ({ finishedAt }) =>
              finishedAt ? t('finished', { at: formatMoment(finishedAt, locale) }) : t('running'),
          },
        ]}
      />
    </section>
  )
}
