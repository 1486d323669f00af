import { useTranslations } from 'next-intl'
import { type Say, sumSteps } from '@/components/grants/sum-steps'
import { formatNumber } from '@/components/ui/format'
import { Table } from '@/components/ui/table'
import { nearest, type SumSheet as Sheet, type SheetItem } from '@/db/grants/allocations/sheets/rules'
import type { Locale } from '@/tenants/municipality'

type Props = { sheet: Sheet; locale: Locale; names: (key: string) => string; headingId?: string }

/** How one sum came about: where the points come from, and step by step what was made of them. */
export function SumSheet({ sheet, locale, names, headingId = 'sum-sheet' }: Props) {
  const t = useTranslations('allocations.sheet')
  const say: Say = (key, values) => t(key as 'step.enough', values)
  return (
    <section className="flow" aria-labelledby={headingId}>
      <h2 id={headingId}>{t('title')}</h2>
      {sheet.items.length > 0 && <Items {...{ sheet, locale, names }} />}
      <ol className="prose list-decimal ps-5">
        {sumSteps(sheet, { say, locale }).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}

function Items({ sheet: { items, points, set }, locale, names }: Props) {
  const t = useTranslations('allocations.sheet')
  const counted = items.some(({ of }) => of !== 'criterion')
  const number = (value: number) => formatNumber(value, locale, 2)
  const total = set ? undefined : number(nearest(points))
  const isShare = items.some((item) => percentOf(item) !== undefined)
  return (
    <Table
      caption={t('from')}
      dense
      rows={items.map((item, at) => ({ item, at }))}
      rowKey={({ at }) => String(at)}
      columns={[
        {
          ...{ key: 'name', head: t(counted ? 'item' : 'criterion'), heads: true },
          cell: ({ item }) => nameOf(item),
          ...(total && !isShare && { foot: t('total') }),
        },
        {
          ...{ key: 'count', head: t(counted ? 'count' : 'mean'), numeric: true },
          cell: ({ item }) => countOf(item),
          ...(total && !isShare && { foot: '' }),
        },
        {
          ...{ key: 'worth', head: t(counted ? 'worth' : 'weight'), numeric: true },
          cell: ({ item }) => worthOf(item),
          ...(total && !isShare && { foot: '' }),
        },
        {
          ...{ key: 'points', head: t('points'), numeric: true },
          cell: (row) => (row.item.of === 'base' ? '' : number(nearest(row.item.points))),
          ...(total && !isShare && { foot: total }),
        },
      ]}
    />
  )

  function nameOf(item: SheetItem) {
    const name = item.of === 'base' ? t('base') : names(item.key)
    const percent = percentOf(item)
    return percent === undefined ? name : `${name} (${t('ofPot', { percent })})`
  }

  function countOf(item: SheetItem) {
    if (item.of === 'base') return ''
    return number(item.of === 'count' ? item.count : nearest(item.mean))
  }

  function worthOf(item: SheetItem) {
    if (item.of === 'base') return ''
    return formatNumber(item.of === 'count' ? item.thousandths / 1000 : item.weight, locale)
  }
}

const percentOf = (item: SheetItem) => (item.of === 'criterion' ? undefined : item.percent)
