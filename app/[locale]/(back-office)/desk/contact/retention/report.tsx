import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { formatNumber } from '@/components/ui/format'
import { Table } from '@/components/ui/table'
import type { RetentionReport } from '@/db/contact/retention/reads'
import { deeds, type Forecast } from '@/db/contact/retention/rules'

const isNothing = (forecast: Forecast) => deeds.every((deed) => forecast[deed] === 0)

/** What goes today and within thirty days, topic by topic; topics of which nothing goes are not listed. */
export async function Report({ topics, heading }: { topics: RetentionReport; heading: string }) {
  const [t, pick, locale] = await Promise.all([getTranslations('keeping.retention'), localized(), getLocale()])
  const rows = topics.filter(({ soon }) => !isNothing(soon))
  const column = (when: 'today' | 'soon') =>
    deeds.map((deed) => ({
      key: `${when}-${deed}`,
      head: t(`head.${when}.${deed}`),
      numeric: true,
      cell: (row: RetentionReport[number]) => formatNumber(row[when][deed], locale),
    }))
  return (
    <section className="flow" aria-labelledby="report">
      <h2 id="report">{heading}</h2>
      {rows.length === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <Table
          caption={heading}
          captionHidden
          dense
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'topic', head: t('head.topic'), heads: true, cell: ({ name }) => pick(name) },
            ...column('today'),
            ...column('soon'),
          ]}
        />
      )}
      <p className="muted">{t('held', { count: topics.reduce((sum, { held }) => sum + held, 0) })}</p>
    </section>
  )
}
