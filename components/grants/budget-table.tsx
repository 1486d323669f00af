import { useTranslations } from 'next-intl'
import { formatMoney } from '@/components/ui/format'
import { Table } from '@/components/ui/table'
import { budgetSums, rowsOf } from '@/db/grants/forms/budgets/rules'
import type { Answer, BudgetRow, Question, Words } from '@/db/grants/forms/input'
import type { Locale } from '@/tenants/municipality'

type Props = {
  question: Extract<Question, { type: 'budget' }>
  answer: Answer
  pick: (words: Words) => string
  locale: Locale
}

/** A budget to read: income, costs and what they come to. */
export function BudgetTable({ question, answer, pick, locale }: Props) {
  const t = useTranslations('applications.budget')
  const rows = rowsOf(answer)
  const { income, cost, eligible } = budgetSums(question, answer)
  const nameOf = ({ line, name }: BudgetRow) => {
    const known = question.lines.find(({ key }) => key === line)
    return name ?? (known ? pick(known.name) : line)
  }
  const side = (of: 'income' | 'cost', total: number) => (
    <Table
      caption={t(of)}
      rows={rows.filter((row) => row.side === of)}
      rowKey={(row) => `${row.line}-${row.name ?? ''}-${rows.indexOf(row)}`}
      columns={[
        { key: 'name', head: t('line'), heads: true, cell: nameOf, foot: t('total') },
        {
          key: 'cents',
          head: t('sum'),
          numeric: true,
          cell: ({ cents }) => formatMoney(cents, locale),
          foot: formatMoney(total, locale),
        },
      ]}
    />
  )
  return (
    <div className="flow">
      {side('income', income)}
      {side('cost', cost)}
      {eligible !== cost && <p>{t('eligible', { sum: formatMoney(eligible, locale) })}</p>}
    </div>
  )
}
