import { getLocale, getTranslations } from 'next-intl/server'
import { BarChart } from '@/components/ui/bar-chart'
import { formatNumber } from '@/components/ui/format'
import type { Dashboard } from '@/db/contact/figures/dashboard/reads'

/** What is open now: how long it has waited, and at whose desk. By name, not by size: it is no race. */
export async function Pile({ pile: { open, ages, handlers } }: { pile: Dashboard['pile'] }) {
  const [t, locale] = await Promise.all([getTranslations('figures.desk'), getLocale()])
  const old = ages.filter(({ upTo }) => upTo === null || upTo > 30).reduce((sum, { cases }) => sum + cases, 0)
  const unheld = handlers.find(({ name }) => name === null)?.cases ?? 0
  if (open === 0) return null
  return (
    <section className="flow" aria-labelledby="pile">
      <h2 id="pile">{t('pile')}</h2>
      <div className="chart-pair">
        <BarChart
          title={t('ages', { count: old })}
          bars={ages.map(({ upTo, cases }) => ({
            key: String(upTo),
            label: t(`age.${(upTo ?? 'longer') as 7}`),
            value: cases,
            text: formatNumber(cases, locale),
            strong: upTo === null || upTo > 30,
          }))}
        />
        <BarChart
          title={t('handlers', { count: unheld })}
          bars={handlers.map(({ name, cases }) => ({
            key: name ?? 'nobody',
            label: name ?? t('nobody'),
            value: cases,
            text: formatNumber(cases, locale),
            strong: name === null,
          }))}
        />
      </div>
    </section>
  )
}
