import { getLocale, getTranslations } from 'next-intl/server'
import { BarChart } from '@/components/ui/bar-chart'
import { formatShare } from '@/components/ui/format'
import type { Dashboard } from '@/db/contact/figures/dashboard/reads'

/** What kinds of cases there were, and how they reached the town. */
export async function Makeup({ kinds, channels }: Pick<Dashboard, 'kinds' | 'channels'>) {
  const [t, contact, locale] = await Promise.all([
    getTranslations('figures.desk'),
    getTranslations('contact'),
    getLocale(),
  ])
  const all = kinds.reduce((sum, { cases }) => sum + cases, 0)
  const bar = (key: string, label: string, cases: number) => ({
    ...{ key, label, value: cases, strong: true },
    text: `${cases} (${formatShare(cases / Math.max(1, all), locale)})`,
  })
  return (
    <div className="chart-pair">
      <BarChart
        title={t('kinds')}
        bars={kinds.map(({ name, cases }) => bar(name, contact(`kindName.${name}`), cases))}
      />
      <BarChart
        title={t('channels')}
        bars={channels.map(({ name, cases }) => bar(name, t(`channel.${name}`), cases))}
      />
    </div>
  )
}
