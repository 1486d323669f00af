import { getLocale, getTranslations } from 'next-intl/server'
import { formatDay } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import type { ReportAtDesk } from '@/db/grants/reports/checking/reads'

/** Why a report gets the full check of its money, or the light one: the draw and the risks, in words. */
export async function Closer({ of: { report, draw, full, markedBy } }: { of: ReportAtDesk }) {
  const [t, locale] = await Promise.all([getTranslations('useReports.desk.closer'), getLocale()])
  return (
    <Notice tone={full ? 'warning' : 'info'} title={t(full ? 'full' : 'light')}>
      <ul className="flow">
        {draw && (
          <li>
            {t(report.sample === 'random' ? 'drawn' : 'outside', {
              ...{ day: formatDay(draw.createdAt, locale), percent: draw.percent },
              ...{ drawn: draw.drawn.length, all: draw.population.length, seed: draw.seed },
            })}
          </li>
        )}
        {report.risks.map((risk) => (
          <li key={risk}>
            {risk === 'marked' ? t('risk.marked', { by: markedBy ?? '', words: report.mark ?? '' }) : t(`risk.${risk}`)}
          </li>
        ))}
        {report.risks.length === 0 && <li>{t('noRisk')}</li>}
      </ul>
    </Notice>
  )
}
