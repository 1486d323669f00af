import { useTranslations } from 'next-intl'
import { planWords } from '@/components/contact/plan-words'
import { formatMoment } from '@/components/ui/format'
import { Timeline } from '@/components/ui/timeline'

import type { EventKind } from '@/db/contact/cases/input'
import { isRefused, type State } from '@/db/contact/cases/rules'
import type { Locale, Localized } from '@/tenants/municipality'

type Texts = Partial<Localized>

type Event = {
  id: string
  kind: EventKind
  from?: State | null
  to: State | null
  by: 'staff' | 'reporter' | 'system' | 'external'
  at: Date
  words: string | null
  /** The language of its words, where it is not that of the case. */
  lang?: Locale
  /** For the desk: the same words as others read them. */
  also?: Texts
  data: Record<string, string>
  /** For the desk alone: who did it, and what colleagues were told. */
  name?: string | null
  note?: string | null
  /** What the event names: the topic it went under; at the desk also the unit and the person it went to. */
  topic?: Texts | null
  unit?: Texts | null
  assignee?: string | null
}

/** `lang` is the language the case is handled in: its words are in it, whatever the reader reads. */
type Props = {
  events: readonly Event[]
  locale: Locale
  lang: Locale
  ended: boolean
  pick: (texts: Texts) => string
}

/** What has happened to a case, oldest first, with the words that were said. */
export function CaseTimeline({ events, locale, lang, ended, pick }: Props) {
  const t = useTranslations('contact')
  const answer = useTranslations('forwards.kind')
  const erasure = useTranslations('erasure')
  const priority = useTranslations('priority')
  const titleOf = ({ kind, from, to, by, data }: Event) => {
    if (data.registry) return t('event.registered')
    if (kind === 'moved' && isRefused({ from, to })) return t('event.refused')
    if (kind === 'moved' && to)
      return by === 'reporter' && to === 'in_progress' ? t('event.answered') : t(`state.${to}`)
    return kind === 'blanked' && by === 'reporter' ? erasure('event') : t(`event.${kind}`)
  }
  const namesOf = ({ kind, topic, unit, assignee, data }: Event) => {
    if (kind === 'prioritised' && data.priority)
      return [priority(`name.${data.priority}`), data.troubled && priority('raised', { count: Number(data.troubled) })]
        .filter(Boolean)
        .join('. ')
    if (kind === 'retopiced') return topic && pick(topic)
    if (kind === 'outside')
      return [data.from, data.answer && answer(data.answer), data.whose].filter(Boolean).join(', ')
    return kind === 'assigned' && unit ? [pick(unit), assignee].filter(Boolean).join(', ') : null
  }
  return (
    <Timeline
      label={t('follow.course')}
      happenings={events.map((event, at) => ({
        key: event.id,
        state: at < events.length - 1 || ended ? 'done' : 'current',
        title: titleOf(event),
        date: [formatMoment(event.at, locale), event.name].filter(Boolean).join(', '),
        text: <EventWords event={event} names={namesOf(event)} locale={locale} lang={lang} />,
      }))}
    />
  )
}

type WordsProps = { event: Event; names: string | null | undefined; locale: Locale; lang: Locale }

function EventWords({ event: { words, note, data, lang: own, also }, names, locale, lang }: WordsProps) {
  const t = useTranslations('contact.told')
  const casework = useTranslations('casework.merge')
  const subscriptions = useTranslations('subscriptions')
  const permission = useTranslations('forwards.passOn')
  const { day, period, receiver, reason, joined, follower, permitted, continues, continued } = data
  return (
    <>
      {names && <p>{names}</p>}
      {follower && <p>{subscriptions('byFollower')}</p>}
      {continues && <p>{t('continues', { reference: continues })}</p>}
      {continued && <p>{t('continued', { reference: continued })}</p>}
      {joined && <p>{casework('joinedCase', { reference: joined })}</p>}
      {day && <p>{t('day', { day: planWords(t, { day, period }, locale) })}</p>}
      {receiver && <p>{t('receiver', { receiver })}</p>}
      {permitted && <p>{permission(permitted === 'yes' ? 'permitted' : 'refused')}</p>}
      {reason && <p>{t(`reason.${reason}`)}</p>}
      {words && (
        <p className="whitespace-pre-line" lang={own ?? lang}>
          {words}
        </p>
      )}
      {Object.entries(also ?? {}).map(([language, said]) => (
        <p key={language} className="whitespace-pre-line" lang={language}>
          {said}
        </p>
      ))}
      {note && <p className="whitespace-pre-line case-note">{note}</p>}
    </>
  )
}
