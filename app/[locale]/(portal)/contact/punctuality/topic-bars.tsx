import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { BarChart } from '@/components/ui/bar-chart'
import { formatShare } from '@/components/ui/format'
import { percentKept, type TopicFigures } from '@/db/contact/figures/punctuality/rules'

/** How often the target was met on each topic, the surest first. */
export async function TopicBars({ topics }: { topics: readonly TopicFigures[] }) {
  const [t, locale, pick] = await Promise.all([getTranslations('figures.public'), getLocale(), localized()])
  const rows = topics
    .map((topic) => ({ ...topic, percent: percentKept(topic) ?? 0 }))
    .toSorted((one, other) => other.percent - one.percent || other.received - one.received)
  const [best, worst] = [rows[0], rows.at(-1)]
  if (!best || !worst) return null
  const share = ({ percent }: { percent: number }) => formatShare(percent / 100, locale)
  const told = {
    ...{ best: pick(best.name), bestShare: share(best) },
    ...{ worst: pick(worst.name), worstShare: share(worst) },
  }
  return (
    <BarChart
      title={best.percent > worst.percent ? t('byTopicBest', told) : t('byTopicOne')}
      top={100}
      bars={rows.map((row) => ({
        key: row.code,
        label: pick(row.name),
        value: row.percent,
        text: share(row),
        strong: true,
        note: t('note', { received: row.received, days: row.days }),
      }))}
    />
  )
}
