import { getTranslations } from 'next-intl/server'
import { ReportList } from '@/app/_server/report-list'
import { resident } from '@/app/_server/session'
import { listMyReports } from '@/db/grants/reports/mine/reads'

/** The reports that I or my organisations give on grants; nothing where there are none. */
export async function MyReports() {
  const [reports, t] = await Promise.all([
    resident('grants').then((me) => listMyReports(me)),
    getTranslations('useReports'),
  ])
  if (reports.length === 0) return null
  return (
    <section className="flow" aria-labelledby="my-reports">
      <h2 id="my-reports">{t('mine')}</h2>
      <ReportList reports={reports} />
    </section>
  )
}
