import { getLocale, getTranslations } from 'next-intl/server'
import { formatMoment } from '@/components/ui/format'
import { Timeline } from '@/components/ui/timeline'
import type { ApplicationAtDesk } from '@/db/grants/applications/handling/reads'

const kinds = [
  'begun',
  'copied',
  'signed',
  'completed',
  'completedLate',
  'asked',
  'lapsed',
  'recused',
  'dropped',
  'assigned',
  'freed',
  'noted',
] as const

function saidOf(kind: string, data: ApplicationAtDesk['events'][number]['data']) {
  if (kind === 'completed' && data.late === 'true') return 'completedLate'
  return kind === 'assigned' && !data.handler ? 'freed' : kind
}

/** Everything that has happened, with what staff have written among themselves. */
export async function Course({ events }: { events: ApplicationAtDesk['events'] }) {
  const [t, state, locale] = await Promise.all([
    getTranslations('handling.course'),
    getTranslations('handling.state'),
    getLocale(),
  ])
  const titleOf = ({ kind, to, assignee, data }: ApplicationAtDesk['events'][number]) => {
    if (kind === 'moved' && to) return state(to)
    const said = saidOf(kind, data)
    const known = kinds.find((one) => one === said)
    return known ? t(known, { name: assignee ?? '' }) : kind
  }
  return (
    <section className="flow" aria-labelledby="course">
      <h2 id="course">{t('title')}</h2>
      <Timeline
        label={t('title')}
        happenings={events.map((turn, at) => ({
          key: turn.id,
          state: at === events.length - 1 ? 'current' : 'done',
          title: titleOf(turn),
          date: [formatMoment(turn.at, locale), turn.staff ?? turn.person].filter(Boolean).join(', '),
          text: (turn.note || turn.internal) && (
            <>
              {turn.note && <p className="whitespace-pre-line">{turn.note}</p>}
              {turn.internal && <p className="whitespace-pre-line">{t('internal', { text: turn.internal })}</p>}
            </>
          ),
        }))}
      />
    </section>
  )
}
