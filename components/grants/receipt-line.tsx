import { getLocale, getTranslations } from 'next-intl/server'
import { Day, Money } from '@/components/ui/amounts'
import { formatMoney } from '@/components/ui/format'
import { reasonWords } from '@/db/grants/receipts/reasons/rules'
import type { ReceiptLine } from '@/db/grants/receipts/sheets/rules'
import type { Locale } from '@/tenants/municipality'

/** What a receipt says: what, to whom, when, how much, and what staff have said of it. */
export async function ReceiptWords({ line }: { line: ReceiptLine }) {
  const [t, locale] = await Promise.all([getTranslations('money'), getLocale()])
  const { allowance } = line
  return (
    <>
      <p>
        <strong>{line.words}</strong>, {line.payee}, <Day at={line.paidOn} locale={locale} />
        {allowance && <> · {t(`receipts.allowance.${allowance.kind}`, { quantity: allowance.quantity })}</>}
      </p>
      <p>
        <Money cents={line.cents} locale={locale} />
      </p>
    </>
  )
}

/** The verdict in words, with its reason and what counts. */
export async function VerdictWords({ verdict }: { verdict: ReceiptLine['verdict'] }) {
  const [t, locale] = await Promise.all([getTranslations('money'), getLocale() as Promise<Locale>])
  if (!verdict) return t('receipts.verdict.none')
  if (verdict.is === 'accepted') return t('receipts.verdict.accepted')
  const sum = formatMoney(verdict.is === 'reduced' ? verdict.cents : 0, locale)
  return `${t(`receipts.verdict.${verdict.is}`)}. ${t('receipts.reasonIs', { reason: reasonWords[locale][verdict.reason], sum })}`
}
