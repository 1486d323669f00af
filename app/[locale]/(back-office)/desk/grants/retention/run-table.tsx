import { getLocale, getTranslations } from 'next-intl/server'
import { formatMoment, formatNumber } from '@/components/ui/format'
import { Table } from '@/components/ui/table'
import type { listGrantRuns } from '@/db/grants/retention/runs/reads'

type Run = Awaited<ReturnType<typeof listGrantRuns>>[number]

/** The last runs, each with what it told and took away. */
export async function RunTable({ runs }: { runs: readonly Run[] }) {
  const [t, locale] = await Promise.all([getTranslations('grantKeeping.runs'), getLocale()])
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
          ...(['told', 'expired', 'receipts', 'blanked'] as const).map((key) => ({
            key,
            head: t(key),
            numeric: true,
            cell: (run: Run) => formatNumber(run[key], locale),
          })),
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
