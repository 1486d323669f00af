import { useLocale, useTranslations } from 'next-intl'
import { MoreTimeForm } from '@/components/grants/more-time-form'
import { formatDay } from '@/components/ui/format'
import type { Action } from '@/components/ui/use-send'
import { askingFault, type Extendable, type Extension } from '@/db/grants/extensions/rules'

type Props = {
  about: Extendable
  id: string
  /** It has not come and is still waited for. */
  waits: boolean
  /** ISO days. */
  dueOn: string | null
  today: string
  extensions: readonly Extension[]
  /** Asks for more; absent where the reader may not. */
  action?: Action
  byPost?: true
}

/** What has been said of more time, and the form that asks for it; after the last day, what to do instead. */
export function MoreTime({ about, id, waits, dueOn, today, extensions, action, byPost }: Props) {
  const [t, locale] = [useTranslations('extensions'), useLocale()]
  const asked = extensions.some(({ decidedAt }) => !decidedAt)
  const fault = askingFault({ waits, dueOn, asked }, today)
  // What came by post is in time by the day it came, whatever the day is now.
  const asks = fault === null || (byPost && fault === 'late')
  if (extensions.length === 0 && !(action && waits)) return null
  return (
    <section className="flow column" aria-labelledby="more-time">
      <h2 id="more-time">{t('title')}</h2>
      {extensions.length > 0 && (
        <ul className="flow" aria-label={t('history')}>
          {extensions.map((one) => (
            <li key={one.id}>
              <Told of={one} waits={waits} />
            </li>
          ))}
        </ul>
      )}
      {action && asks && <MoreTimeForm {...{ action, about, id }} arrivedOn={byPost && today} />}
      {action && !asks && fault === 'late' && dueOn && <p>{t(`late.${about}`, { day: formatDay(dueOn, locale) })}</p>}
    </section>
  )
}

/** One request and its answer; one that was never answered says nothing once what it was about has come. */
function Told({
  of: { askedOn, wishedOn, dueOn, decidedAt, grantedOn, note, reason },
  waits,
}: {
  of: Extension
  waits: boolean
}) {
  const [t, locale] = [useTranslations('extensions'), useLocale()]
  const asked = formatDay(askedOn, locale)
  const outcome = !decidedAt
    ? waits && t('open', { asked, wished: formatDay(wishedOn, locale), due: formatDay(dueOn, locale) })
    : grantedOn
      ? t('granted', { asked, day: formatDay(grantedOn, locale) })
      : t('refused', { asked })
  return (
    <>
      {outcome} {t('why', { words: reason })} {note && t('note', { words: note })}
    </>
  )
}
