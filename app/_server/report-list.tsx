import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { reportTone } from '@/components/grants/report-tone'
import { formatDay } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Tag } from '@/components/ui/tag'
import type { MyReport } from '@/db/grants/reports/mine/reads'
import { publicReportState } from '@/db/grants/reports/rules'
import { localized, paths } from './here'

/** Reports of mine, each a link with its last day and how it stands. */
export async function ReportList({ reports }: { reports: readonly MyReport[] }) {
  const [t, to, pick, locale] = await Promise.all([getTranslations('useReports'), paths(), localized(), getLocale()])
  return (
    <ul className="plain-list flow">
      {reports.map(({ id, state, dueOn, wantedOn, call, organisation, number }) => {
        const told = publicReportState(state)
        const name = [pick(call), organisation, number].filter(Boolean).join(', ')
        const day = formatDay((told === 'supplement' && wantedOn) || dueOn, locale)
        const waits = ['coming', 'due', 'overdue', 'supplement'].includes(told)
        return (
          <li key={id}>
            <Link href={to('/mine/reports/[report]', { report: id })}>
              {waits ? t('item', { name, day }) : t('itemGiven', { name })}
            </Link>{' '}
            <Tag tone={reportTone[told]}>{t(`state.${told}`)}</Tag>
          </li>
        )
      })}
    </ul>
  )
}
