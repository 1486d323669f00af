import { useTranslations } from 'next-intl'
import { formatMoment, formatWeekday } from '@/components/ui/format'
import { Timeline } from '@/components/ui/timeline'
import type { EventKind } from '@/db/contact/cases/input'
import type { State } from '@/db/contact/cases/rules'
import type { Locale } from '@/tenants/municipality'

type Event = {
  id: string
  kind: EventKind
  to: State | null
  by: 'staff' | 'reporter' | 'system'
  at: Date
  words: string | null
  data: Record<string, string>
  /** For the desk alone: who did it, and what colleagues were told. */
  name?: string | null
  note?: string | null
}

/** `lang` is the language the case is handled in: its words are in it, whatever the reader reads. */
type Props = { events: readonly Event[]; locale: Locale; lang: Locale; ended: boolean }

/** What has happened to a case, oldest first, with the words that were said. */
export function CaseTimeline({ events, locale, lang, ended }: Props) {
  const t = useTranslations('contact')
  const titleOf = ({ kind, to, by }: Event) => {
    if (kind === 'moved' && to)
      return by === 'reporter' && to === 'in_progress' ? t('event.answered') : t(`state.${to}`)
    return t(`event.${kind}`)
  }
  return (
    <Timeline
      label={t('follow.course')}
      happenings={events.map((event, at) => ({
        key: event.id,
        state: at < events.length - 1 || ended ? 'done' : 'current',
        title: titleOf(event),
        date: [formatMoment(event.at, locale), event.name].filter(Boolean).join(', '),
        text: <EventWords event={event} locale={locale} lang={lang} />,
      }))}
    />
  )
}

function EventWords({ event: { words, note, data }, locale, lang }: { event: Event; locale: Locale; lang: Locale }) {
  const t = useTranslations('contact.told')
  const { day, receiver, reason } = data
  return (
    <>
      {day && <p>{t('day', { day: formatWeekday(day, locale) })}</p>}
      {receiver && <p>{t('receiver', { receiver })}</p>}
      {reason && <p>{t(`reason.${reason}`)}</p>}
      {words && (
        <p className="whitespace-pre-line" lang={lang}>
          {words}
        </p>
      )}
      {note && <p className="whitespace-pre-line case-note">{note}</p>}
    </>
  )
}
