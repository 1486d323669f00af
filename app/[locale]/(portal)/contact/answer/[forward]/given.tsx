import { getLocale, getTranslations } from 'next-intl/server'
import { formatMoment, formatWeekday } from '@/components/ui/format'
import { Timeline } from '@/components/ui/timeline'
import type { OpenForward } from '@/db/contact/forwards/reads'

/** What the receiver has answered so far, the earliest first. */
export async function Given({ answers }: { answers: OpenForward['answers'] }) {
  const [t, desk, locale] = await Promise.all([
    getTranslations('forwards.page'),
    getTranslations('forwards.desk'),
    getLocale(),
  ])
  return (
    <section className="flow" aria-labelledby="given">
      <h2 id="given">{t('answered')}</h2>
      <Timeline
        label={t('answered')}
        happenings={answers.map(({ id, kind, at, day, whose, words }) => ({
          key: id,
          state: 'done',
          title: t(`said.${kind}`),
          date: formatMoment(at, locale),
          text: (
            <>
              {day && <p>{desk('plannedFor', { day: formatWeekday(day, locale) })}</p>}
              {whose && <p>{whose}</p>}
              {words && <p className="whitespace-pre-line">{words}</p>}
            </>
          ),
        }))}
      />
    </section>
  )
}
