import { useTranslations } from 'next-intl'
import { formatMoment } from '@/components/ui/format'
import { Timeline } from '@/components/ui/timeline'
import type { ReportSheet } from '@/db/grants/reports/filling/reads'
import { publicReportState } from '@/db/grants/reports/rules'
import type { Locale } from '@/tenants/municipality'

/** What has happened to a report, oldest first. The steps of the town's own check are one. */
export function Course({ events, locale }: { events: ReportSheet['events']; locale: Locale }) {
  const t = useTranslations('useReports')
  const told = events.filter(({ from, to }) => !from || publicReportState(from) !== publicReportState(to))
  return (
    <Timeline
      label={t('course')}
      happenings={told.map(({ id, at, to, person }, index) => ({
        key: id,
        state: index === told.length - 1 ? 'current' : 'done',
        title: t(`happened.${publicReportState(to)}`),
        date: [formatMoment(at, locale), person].filter(Boolean).join(', '),
      }))}
    />
  )
}
