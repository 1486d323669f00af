import { useLocale, useTranslations } from 'next-intl'
import { MendForm } from '@/components/grants/mend-form'
import { formatWeekday } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import type { Action } from '@/components/ui/use-send'
import { faultWords, type Mending, standingOf } from '@/db/grants/receipts/mending/rules'
import type { ReceiptLine } from '@/db/grants/receipts/sheets/rules'
import type { Locale } from '@/tenants/municipality'

/** Who mends, today as an ISO day, and whether what they send came by post. */
export type Mender = { action: Action; today: string; byPost?: true }

type Props = { award: string; line: ReceiptLine; mending: Mending; by: Mender }

/** What is wrong with a receipt that was sent back, until when, and the form that mends it. */
export function MendCall({ award, line, mending, by: { action, today, byPost } }: Props) {
  const [t, locale] = [useTranslations('money.mending'), useLocale() as Locale]
  const day = formatWeekday(mending.dueOn, locale)
  const passed = standingOf(mending, today) === 'passed'
  return (
    <section className="flow" aria-label={t('mend')}>
      <Notice tone={passed ? 'danger' : 'warning'} title={passed ? t('mendLate', { day }) : t('mendBy', { day })}>
        <p className="whitespace-pre-line">
          {faultWords[locale][mending.fault]} {mending.words}
        </p>
        <p>{t('mendLead')}</p>
      </Notice>
      <MendForm action={action} award={award} line={line} arrivedOn={byPost && today} />
    </section>
  )
}
