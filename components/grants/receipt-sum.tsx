import { getLocale, getTranslations } from 'next-intl/server'
import { Money } from '@/components/ui/amounts'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatMoney } from '@/components/ui/format'
import { Tag } from '@/components/ui/tag'
import type { Bound, Sum, Terms } from '@/db/grants/receipts/rules'

type Props = { terms: Terms; sums: { now: Sum; atMost: Sum; waiting: number } }

/** How the sum comes about: the rules that bound it, the one that decides, the advance, and what is paid. */
export async function ReceiptSum({ terms, sums: { now, atMost, waiting } }: Props) {
  const [t, locale] = await Promise.all([getTranslations('money.receipts'), getLocale()])
  const rule = (name: Bound, term: string) => ({
    term,
    detail: (
      <>
        <Money cents={now.byRule[name]} locale={locale} />{' '}
        {now.boundBy === name && <Tag tone="brand">{t('bound')}</Tag>}
      </>
    ),
  })
  return (
    <div className="boxed flow">
      <h2>{t('sum')}</h2>
      <DefinitionList
        facts={[
          { term: t('accepted'), detail: <Money cents={now.acceptedCents} locale={locale} /> },
          rule('awarded', t('awarded')),
          rule('share', t('share', { percent: terms.sharePercent })),
          rule('income', t('income')),
          terms.advanceCents > 0 && {
            term: t('advance'),
            detail: <Money cents={terms.advanceCents} locale={locale} />,
          },
          {
            term: t('now'),
            detail: (
              <strong>
                <Money cents={now.payableCents} locale={locale} />
              </strong>
            ),
          },
          now.excessCents > 0 &&
            waiting === 0 && { term: t('excess'), detail: <Money cents={now.excessCents} locale={locale} /> },
        ]}
      />
      {waiting > 0 && <p>{t('atMost', { sum: formatMoney(atMost.payableCents, locale) })}</p>}
    </div>
  )
}
