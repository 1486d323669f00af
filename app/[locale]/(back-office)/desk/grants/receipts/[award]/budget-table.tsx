import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { Money } from '@/components/ui/amounts'
import { Table } from '@/components/ui/table'
import { countedOf } from '@/db/grants/receipts/rules'
import type { BudgetLine, ReceiptLine } from '@/db/grants/receipts/sheets/rules'

type Props = { budget: readonly BudgetLine[]; lines: readonly ReceiptLine[] }

/** Each line of the approved budget against what receipts say and what of it counts. */
export async function BudgetTable({ budget, lines }: Props) {
  const [t, locale, pick] = await Promise.all([getTranslations('money'), getLocale(), localized()])
  const sumOf = (key: string, cents: (line: ReceiptLine) => number) =>
    lines.filter(({ line }) => line === key).reduce((sum, line) => sum + cents(line), 0)
  const money = (cents: number) => <Money cents={cents} locale={locale} />
  return (
    <section className="flow" aria-labelledby="budget">
      <h2 id="budget">{t('receipts.budget')}</h2>
      <Table
        caption={t('receipts.budget')}
        captionHidden
        dense
        rows={budget}
        rowKey={({ key }) => key}
        columns={[
          { key: 'line', head: t('head.line'), heads: true, cell: ({ name }) => pick(name) },
          {
            key: 'planned',
            head: t('receipts.planned'),
            numeric: true,
            cell: ({ cents }) => (cents === null ? '–' : money(cents)),
          },
          {
            key: 'claimed',
            head: t('receipts.claimed'),
            numeric: true,
            cell: ({ key }) => money(sumOf(key, ({ cents }) => cents)),
          },
          {
            key: 'accepted',
            head: t('receipts.accepted'),
            numeric: true,
            cell: ({ key }) => money(sumOf(key, ({ cents, verdict }) => countedOf(cents, verdict))),
          },
        ]}
      />
    </section>
  )
}
