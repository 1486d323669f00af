import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { formatNumber, formatShare } from '@/components/ui/format'
import { type Column, Table } from '@/components/ui/table'
import type { Texts } from '@/db/columns'
import { type Closing, type Summary, shareKept } from '@/db/contact/figures/rules'

type Figures = Summary & Partial<Closing>
type Row = Figures & { id: string; name: Texts | string; days?: number }
type Props = {
  /** Of the section; a table without stands in one that has its own. */
  title?: string
  caption?: string
  head: 'topic' | 'unit' | 'month'
  rows: readonly Row[]
  all?: Figures
}

/** Punctuality row by row; with the sum under it where the rows are all there is. */
export async function FigureTable({ title, caption = title, head, rows, all }: Props) {
  const columns = await columnsOf(head, all)
  const table = (
    <Table
      dense
      caption={caption}
      captionHidden
      rows={rows.toSorted(head === 'month' ? () => 0 : (one, other) => other.received - one.received)}
      rowKey={({ id }) => id}
      columns={columns.filter(({ key }) => key !== 'target' || head === 'topic')}
    />
  )
  if (!title) return table
  return (
    <section className="flow" aria-label={title}>
      <h2>{title}</h2>
      {table}
    </section>
  )
}

type Figure = 'received' | 'answered' | 'inTime' | 'median' | 'most' | 'closing'

async function columnsOf(head: Props['head'], all: Figures | undefined): Promise<Column<Row>[]> {
  const [t, locale, pick] = await Promise.all([getTranslations('figures.public'), getLocale(), localized()])
  const share = (row: Summary) => {
    const kept = shareKept(row)
    return kept === null ? '–' : formatShare(kept, locale)
  }
  const column = (key: Figure, cell: (row: Figures) => string) => ({
    ...{ key, head: t(`head.${key}`), numeric: true, cell },
    ...(all ? { foot: cell(all) } : {}),
  })
  const days = (value: number | null | undefined) => String(value ?? '–')
  return [
    {
      ...{ key: head, head: t(`head.${head}`), heads: true },
      cell: ({ name }) => (typeof name === 'string' ? name : pick(name)),
      ...(all ? { foot: t('all') } : {}),
    },
    {
      key: 'target',
      head: t('head.target'),
      numeric: true,
      cell: (row) => row.days ?? '–',
      ...(all ? { foot: '' } : {}),
    },
    column('received', ({ received }) => formatNumber(received, locale)),
    column('answered', ({ answered }) => formatNumber(answered, locale)),
    column('inTime', share),
    column('median', ({ median }) => days(median)),
    column('most', ({ most }) => days(most)),
    ...(head === 'month' ? [] : [column('closing', ({ closing }) => days(closing))]),
  ]
}
