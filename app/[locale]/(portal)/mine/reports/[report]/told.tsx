import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { formatMoment, formatWeekday } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import type { ReportSheet } from '@/db/grants/reports/filling/reads'

/** What was just done, with its receipt, and what the town waits for. */
export async function Told({ sheet: { report, sendings }, said }: { sheet: ReportSheet; said: string }) {
  const [t, time, to, locale] = await Promise.all([
    getTranslations('useReports'),
    getTranslations('extensions'),
    paths(),
    getLocale(),
  ])
  const last = sendings.at(-1)
  const at = { report: report.id }
  return (
    <>
      {said === 'sent' && last && (
        <Notice tone="success" live="status" title={t('said.sentTitle')}>
          <p>{t('said.sent', { at: formatMoment(last.at, locale) })}</p>
        </Notice>
      )}
      {said === 'askedTime' && (
        <Notice tone="success" live="status">
          {time('asked')}
        </Notice>
      )}
      {report.state === 'supplementRequested' && report.wantedOn && (
        <Notice tone="warning" title={t('wanted.title', { day: formatWeekday(report.wantedOn, locale) })}>
          <p className="whitespace-pre-line">{report.wanted}</p>
          <ButtonRow>
            <ButtonLink href={to('/mine/reports/[report]/review', at)}>{t('wanted.send')}</ButtonLink>
          </ButtonRow>
        </Notice>
      )}
      {report.state === 'overdue' && (
        <Notice tone="danger" title={t('overdue.title')}>
          <p>{t('overdue.text')}</p>
        </Notice>
      )}
    </>
  )
}
