import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { BarChart } from '@/components/ui/bar-chart'
import { formatShare } from '@/components/ui/format'
import type { Dashboard } from '@/db/contact/figures/dashboard/reads'

/** "Is it all right now?", topic by topic. */
export async function Voices({ voices, reasons }: Pick<Dashboard, 'voices' | 'reasons'>) {
  const [t, survey, locale, pick] = await Promise.all([
    getTranslations('figures.desk'),
    getTranslations('mails.survey'),
    getLocale(),
    localized(),
  ])
  const poor = (answers: number) => formatShare(answers / Math.max(1, count - content), locale)
  const [first] = reasons
  const count = voices.reduce((sum, { answers }) => sum + answers, 0)
  const content = voices.reduce((sum, row) => sum + row.content, 0)
  return (
    <section className="flow" aria-labelledby="voices">
      <h2 id="voices">{t('voices')}</h2>
      {count === 0 ? (
        <p>{t('noVoices')}</p>
      ) : (
        <BarChart
          title={t('voicesFinding', { share: formatShare(content / count, locale), count })}
          top={1}
          bars={voices.map((row) => ({
            key: row.id,
            label: pick(row.name),
            value: row.content / row.answers,
            text: formatShare(row.content / row.answers, locale),
            strong: true,
            note: t('voiceNote', { count: row.answers }),
          }))}
        />
      )}
      {first && (
        <BarChart
          title={t('reasonsFinding', { reason: survey(`reason.${first.reason}`), share: poor(first.answers) })}
          bars={reasons.map(({ reason, answers }) => ({
            key: reason,
            label: survey(`reason.${reason}`),
            value: answers,
            text: `${answers} (${poor(answers)})`,
            strong: true,
          }))}
        />
      )}
    </section>
  )
}
