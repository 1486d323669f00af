import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { Day } from '@/components/ui/amounts'
import { Fold } from '@/components/ui/fold'
import { Table } from '@/components/ui/table'
import type { listDraws } from '@/db/grants/reports/list/reads'
import { drawn } from '@/db/grants/reports/sampling/rules'

/** How the sample was drawn: each draw with its seed, made again here and now to show that it comes out the same. */
export async function Draws({ draws }: { draws: Awaited<ReturnType<typeof listDraws>> }) {
  const [t, pick, locale] = await Promise.all([getTranslations('useReports.desk.draws'), localized(), getLocale()])
  return (
    <Fold title={t('title')}>
      <p className="column">{t('lead')}</p>
      <Table
        caption={t('title')}
        captionHidden
        dense
        rows={draws}
        rowKey={({ id }) => id}
        columns={[
          { key: 'at', head: t('at'), heads: true, cell: ({ at }) => <Day at={at} locale={locale} /> },
          { key: 'call', head: t('call'), cell: ({ call }) => pick(call.name) },
          { key: 'percent', head: t('percent'), numeric: true, cell: ({ percent }) => `${percent} %` },
          {
            ...{ key: 'drawn', head: t('drawn'), numeric: true },
            cell: ({ drawn: chosen, population }) => t('of', { drawn: chosen.length, all: population.length }),
          },
          { key: 'seed', head: t('seed'), cell: ({ seed }) => <code className="figure-text">{seed}</code> },
          {
            ...{ key: 'again', head: t('again') },
            cell: ({ seed, percent, population, drawn: chosen }) =>
              t(drawn(seed, percent, population).join() === chosen.toSorted().join() ? 'same' : 'different'),
          },
        ]}
      />
    </Fold>
  )
}
