import { getLocale, getTranslations } from 'next-intl/server'
import { formatNumber } from '@/components/ui/format'
import { Table } from '@/components/ui/table'
import type { GrantRetentionReport } from '@/db/grants/retention/reads'

const numbers = ['kept', 'held', 'today', 'soon', 'year'] as const

/** What goes next, under its own heading. */
export async function Report({ report }: { report: GrantRetentionReport }) {
  const heading = (await getTranslations('grantKeeping'))('report')
  return (
    <section className="flow">
      <h2>{heading}</h2>
      <ReportTable report={report} caption={heading} />
    </section>
  )
}

/** Class by class how many applications there are and how many of them something goes of, today and later. */
export async function ReportTable({ report, caption }: { report: GrantRetentionReport; caption: string }) {
  const [t, locale] = await Promise.all([getTranslations('grantKeeping'), getLocale()])
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      rows={report.classes}
      rowKey={(row) => row.class}
      columns={[
        { key: 'class', head: t('head.class'), heads: true, cell: (row) => t(`class.${row.class}`) },
        ...numbers.map((key) => ({
          key,
          head: t(`head.${key}`),
          numeric: true,
          cell: (row: GrantRetentionReport['classes'][number]) => formatNumber(row[key], locale),
        })),
      ]}
    />
  )
}
