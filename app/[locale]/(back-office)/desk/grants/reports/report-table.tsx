import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { Day, Money } from '@/components/ui/amounts'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag, Tags } from '@/components/ui/tag'
import type { ReportRow } from '@/db/grants/reports/list/reads'
import { isBeingChecked, isFullCheck, isUnanswered } from '@/db/grants/reports/rules'
import { deskTone } from './desk-tone'

export async function ReportTable({ rows }: { rows: readonly ReportRow[] }) {
  const [t, to, pick, locale] = await Promise.all([
    getTranslations('useReports.desk'),
    paths(),
    localized(),
    getLocale(),
  ])
  return (
    <Table
      caption={t('title')}
      captionHidden
      dense
      sticky
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          ...{ key: 'applicant', head: t('head.applicant'), heads: true },
          cell: ({ id, number, applicant }) => (
            <Link href={to('/desk/grants/reports/[report]', { report: id })}>
              {number} {applicant}
            </Link>
          ),
        },
        { key: 'call', head: t('head.call'), cell: ({ call }) => pick(call) },
        {
          ...{ key: 'granted', head: t('head.granted'), numeric: true },
          cell: ({ grantedCents }) => <Money cents={grantedCents} locale={locale} />,
        },
        {
          ...{ key: 'state', head: t('head.state') },
          cell: (row) => (
            <Tags>
              <Tag tone={deskTone[row.state]}>{t(`state.${row.state}`)}</Tag>
              {isBeingChecked(row) && isUnanswered(row) && <Tag tone="warning">{t('unanswered')}</Tag>}
            </Tags>
          ),
        },
        { key: 'due', head: t('head.due'), cell: ({ dueOn }) => <Day at={dueOn} locale={locale} /> },
        {
          ...{ key: 'sent', head: t('head.sent') },
          cell: ({ submittedAt }) => (submittedAt ? <Day at={submittedAt} locale={locale} /> : '–'),
        },
        {
          ...{ key: 'check', head: t('head.check') },
          cell: (row) => (
            <Tags>
              <Tag>{t(isFullCheck(row) ? 'full' : 'light')}</Tag>
              {row.sample === 'random' && <Tag tone="info">{t('drawn')}</Tag>}
              {row.risks.length > 0 && <Tag tone="warning">{t('risk')}</Tag>}
            </Tags>
          ),
        },
      ]}
    />
  )
}
