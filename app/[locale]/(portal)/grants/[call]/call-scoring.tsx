import { getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { Table } from '@/components/ui/table'
import type { Call } from '@/db/grants/calls/input'

/** What applications are scored by, with weights; nothing where they are not scored. */
export async function CallScoring({ call: { scoring } }: { call: Call }) {
  const [t, pick] = await Promise.all([getTranslations('calls.page'), localized()])
  if (!scoring) return null
  const most = scoring.criteria.reduce((sum, { weight, most: points }) => sum + weight * points, 0)
  return (
    <section className="column flow">
      <h2>{t('scoring')}</h2>
      <p>
        {t('scoringText', { most })} {scoring.threshold !== null && t('threshold', { points: scoring.threshold })}
      </p>
      <Table
        caption={t('scoring')}
        captionHidden
        rows={scoring.criteria}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', head: t('criterion'), heads: true, cell: ({ name }) => pick(name) },
          { key: 'most', head: t('points'), numeric: true, cell: ({ most: points }) => points },
          { key: 'weight', head: t('weight'), numeric: true, cell: ({ weight }) => weight },
        ]}
      />
    </section>
  )
}
