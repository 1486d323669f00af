import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { Money } from '@/components/ui/amounts'
import { formatMoney, formatNumber } from '@/components/ui/format'
import { Pager } from '@/components/ui/pager'
import { type Column, Table } from '@/components/ui/table'
import { type Granted, totalsOf } from '@/db/grants/granted/rules'

type Props = { rows: readonly Granted[]; page: number; href: (page: number) => string }
const perPage = 100

/** Who got what, the largest sum first. */
export async function Recipients({ rows, page, href }: Props) {
  const t = await getTranslations('granted')
  const granted = rows.filter(({ grantedCents }) => grantedCents > 0)
  const pages = Math.max(1, Math.ceil(granted.length / perPage))
  const at = Math.min(page, pages)
  const shown = granted.slice((at - 1) * perPage, at * perPage).map((row, place) => ({ row, place }))
  const hours = granted.some(({ freeHours }) => freeHours !== null)
  return (
    <>
      <Table
        caption={t('recipients')}
        captionHidden
        rows={shown}
        rowKey={({ place }) => String(place)}
        columns={await columnsOf(granted, hours)}
      />
      <Pager
        page={at}
        pages={pages}
        href={href}
        labels={{
          ...{ navigation: t('pages.navigation'), previous: t('pages.previous'), next: t('pages.next') },
          page: (number) => t('pages.page', { page: number }),
        }}
      />
      {hours && <p className="muted">{t('hoursText')}</p>}
      {rows.length > granted.length && <p>{t('rejected', { count: rows.length - granted.length })}</p>}
    </>
  )
}

async function columnsOf(granted: readonly Granted[], hours: boolean): Promise<Column<{ row: Granted }>[]> {
  const [t, locale, pick] = await Promise.all([getTranslations('granted'), getLocale(), localized()])
  const { appliedCents, grantedCents } = totalsOf(granted)
  const nameOf = ({ recipient, recipientKind }: Granted) =>
    recipient ?? t(recipientKind === 'person' ? 'person' : 'group')
  const told = ({ freeHours }: Granted) =>
    freeHours === null ? '–' : t('hoursA', { hours: formatNumber(freeHours, locale) })
  return [
    { key: 'recipient', head: t('recipient'), heads: true, cell: ({ row }) => nameOf(row), foot: t('total') },
    { key: 'grant', head: t('grant'), cell: ({ row }) => pick(row.callName), foot: '' },
    ...(hours
      ? [{ key: 'hours', head: t('hours'), numeric: true, cell: ({ row }: { row: Granted }) => told(row), foot: '' }]
      : []),
    {
      ...{ key: 'applied', head: t('applied'), numeric: true, foot: formatMoney(appliedCents, locale) },
      cell: ({ row }) => <Money cents={row.appliedCents} locale={locale} />,
    },
    {
      ...{ key: 'sum', head: t('sum'), numeric: true, foot: formatMoney(grantedCents, locale) },
      cell: ({ row }) => <Money cents={row.grantedCents} locale={locale} />,
    },
  ]
}
