import { useTranslations } from 'next-intl'
import { formatMoment } from '@/components/ui/format'
import { Timeline } from '@/components/ui/timeline'
import type { ApplicationSheet } from '@/db/grants/applications/reads'
import { publicStateOf } from '@/db/grants/applications/rules'
import type { Locale } from '@/tenants/municipality'

type Props = { events: ApplicationSheet['events']; locale: Locale }
type Turn = ApplicationSheet['events'][number]

/** What has happened to an application, oldest first. Turns within the town's own handling are one. */
export function Course({ events, locale }: Props) {
  const t = useTranslations('applications')
  const titleOf = ({ kind, to }: Turn) =>
    kind === 'moved' && to ? t(`state.${publicStateOf(to)}`) : t(`event.${kind}`)
  const told = events.filter(
    ({ kind, from, to }) =>
      to !== 'submitted' && (kind !== 'moved' || !from || !to || publicStateOf(from) !== publicStateOf(to)),
  )
  return (
    <Timeline
      label={t('course')}
      happenings={told.map((turn, at) => ({
        key: turn.id,
        state: at === told.length - 1 ? 'current' : 'done',
        title: titleOf(turn),
        date: [formatMoment(turn.at, locale), turn.person].filter(Boolean).join(', '),
        text: turn.note ?? undefined,
      }))}
    />
  )
}
