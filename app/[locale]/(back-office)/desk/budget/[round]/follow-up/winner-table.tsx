import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { followUpTones } from '@/components/budget/follow-up-timeline'
import { formatMoney, formatWeekday } from '@/components/ui/format'
import { type Column, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { FollowUpSheet } from '@/db/budget/follow-ups/reads'
import { standingOf } from '@/db/budget/follow-ups/rules'

export async function WinnerTable({ sheet: { round, winners, entries } }: { sheet: FollowUpSheet }) {
  const [t, state, to, pick, locale] = await Promise.all([
    getTranslations('followUps.desk'),
    getTranslations('followUps.state'),
    paths(),
    localized(),
    getLocale(),
  ])
  const rows = winners.map((winner) => {
    const own = entries.filter(({ proposal }) => proposal === winner.number)
    return { ...winner, last: own.at(-1), standing: standingOf(own) }
  })
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: 'proposal',
      head: t('proposal'),
      heads: true,
      cell: ({ number, title }) => (
        <a href={to('/desk/budget/[round]/follow-up/[proposal]', { round: round.slug, proposal: number })}>
          {number} {pick(title)}
        </a>
      ),
    },
    {
      key: 'state',
      head: t('state'),
      cell: ({ standing }) => (
        <Tag tone={standing ? followUpTones[standing.state] : 'neutral'}>{state(standing?.state ?? 'none')}</Tag>
      ),
    },
    { key: 'latest', head: t('latest'), cell: ({ last }) => last && formatWeekday(last.happensOn, locale) },
    {
      key: 'spent',
      head: t('spent'),
      numeric: true,
      cell: ({ standing }) =>
        standing && standing.spentCents !== null ? formatMoney(standing.spentCents, locale) : '',
    },
    { key: 'price', head: t('price'), numeric: true, cell: ({ costCents }) => formatMoney(costCents, locale) },
  ]
  return <Table caption={t('caption')} columns={columns} rows={rows} rowKey={({ number }) => number} dense />
}
