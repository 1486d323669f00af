import { useLocale, useTranslations } from 'next-intl'
import { formatDay, formatMoney } from '@/components/ui/format'
import { cameLate, faultWords, type Mending } from '@/db/grants/receipts/mending/rules'
import type { Locale } from '@/tenants/municipality'

type Props = { mendings: readonly Mending[]; address: (mending: string) => string }

/** Every time a receipt was sent back: what was wrong, what it said then, and how it came back or did not. */
export function MendingHistory({ mendings, address }: Props) {
  const [t, locale] = [useTranslations('money.mending'), useLocale() as Locale]
  if (mendings.length === 0) return null
  const day = (at: Date | string) => formatDay(at, locale)
  return (
    <ul className="flow" aria-label={t('history')}>
      {mendings.map(({ id, fault, words, dueOn, askedAt, answeredAt, answer, endedAt, reason, earlier }) => (
        <li key={id} className="small">
          {t('asked', { day: day(askedAt), due: day(dueOn) })} {faultWords[locale][fault]} {words}
          {answeredAt && (
            <>
              {' '}
              {t(cameLate({ answeredAt, dueOn }) ? 'cameLate' : 'came', { day: day(answeredAt) })}{' '}
              {answer && t('answer', { words: answer })}{' '}
              {t('before', {
                sum: formatMoney(earlier.cents, locale),
                payee: earlier.payee,
                day: day(earlier.paidOn),
              })}{' '}
              {earlier.hasDocument && <a href={address(id)}>{t('paper')}</a>}
            </>
          )}
          {endedAt && ` ${t('went', { day: day(endedAt) })}`}
          {reason && ` ${t('reason', { words: reason })}`}
        </li>
      ))}
    </ul>
  )
}
