import { getTranslations } from 'next-intl/server'
import { ReportList } from '@/app/_server/report-list'
import { resident } from '@/app/_server/session'
import { listMyReports } from '@/db/grants/reports/mine/reads'

/** The report that is given on the use of a decided application's grant; nothing where none is asked for. */
export async function Reports({ application }: { application: string }) {
  const [reports, t] = await Promise.all([
    resident('grants').then((me) => listMyReports(me, application)),
    getTranslations('useReports'),
  ])
  if (reports.length === 0) return null
  return (
    <section className="flow" aria-labelledby="reports">
      <h2 id="reports">{t('title')}</h2>
      <ReportList reports={reports} />
    </section>
  )
}
