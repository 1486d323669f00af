import { useTranslations } from 'next-intl'
import { BudgetTable } from '@/components/grants/budget-table'
import { formatDay, formatMoney, formatNumber, formatPeriod } from '@/components/ui/format'
import { Table } from '@/components/ui/table'
import type { Answer, Question, Words } from '@/db/grants/forms/input'
import type { Locale } from '@/tenants/municipality'

type Props<Q extends Question = Question> = {
  question: Q
  answer: Answer | undefined
  pick: (words: Words) => string
  locale: Locale
}

/** An answer as it reads: names of choices, sums, days, tables. What was left empty says so. */
export function AnswerText({ question, answer, pick, locale }: Props) {
  const t = useTranslations('applications.sheet')
  if (answer === undefined || answer === '') return <span className="muted">{t('empty')}</span>
  if (question.type === 'budget') return <BudgetTable {...{ question, answer, pick, locale }} />
  if (question.type === 'rows' && Array.isArray(answer)) return <Rows {...{ question, answer, pick, locale }} />
  if (typeof answer === 'boolean') return t(answer ? 'yes' : 'no')
  if (typeof answer === 'number')
    return question.type === 'whole' ? formatNumber(answer, locale) : formatMoney(answer, locale)
  if (typeof answer === 'object' && 'from' in answer) return formatPeriod(answer.from, answer.until, locale)
  if ('choices' in question) return chosen(question, answer, pick)
  if (question.type === 'date' && typeof answer === 'string') return formatDay(answer, locale)
  return <span className="whitespace-pre-line">{String(answer)}</span>
}

function chosen({ choices }: Extract<Question, { type: 'one' | 'many' }>, answer: Answer, pick: Props['pick']) {
  const keys = [answer].flat()
  return choices
    .filter(({ key }) => keys.includes(key))
    .map(({ name }) => pick(name))
    .join(', ')
}

type Row = Readonly<Record<string, string | number>>

type Numbered = { readonly row: Row; readonly at: number }

function Rows({ question, answer, pick, locale }: Props<Extract<Question, { type: 'rows' }>>) {
  const rows = (Array.isArray(answer) ? answer : []) as Row[]
  const cell = (row: Row, key: string, type: string) => {
    const value = row[key]
    if (value === undefined) return ''
    if (type === 'euros') return formatMoney(Number(value), locale)
    return type === 'date' ? formatDay(String(value), locale) : String(value)
  }
  return (
    <Table<Numbered>
      caption={pick(question.label)}
      captionHidden
      rows={rows.map((row, at) => ({ row, at }))}
      rowKey={({ at }) => String(at)}
      columns={question.cells.map(({ key, name, type }, at) => ({
        key,
        head: pick(name),
        heads: at === 0,
        numeric: type === 'euros' || type === 'whole',
        cell: ({ row }) => cell(row, key, type),
      }))}
    />
  )
}
