import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { formatMoney } from '@/components/ui/format'
import { Table } from '@/components/ui/table'
import type { BallotProposal } from '@/db/budget/proposals/reads'
import type { Pot } from '@/db/budget/rounds/reads'

/** What a ballot will list: the proposals of each pot with their prices. */
export async function PotTables({ pots, proposals }: { pots: readonly Pot[]; proposals: readonly BallotProposal[] }) {
  const [t, pick, locale] = await Promise.all([getTranslations('rounds.freeze'), localized(), getLocale()])
  const money = (cents: number) => formatMoney(cents, locale)
  return pots.map(({ id, name, cents }) => {
    const own = proposals.filter(({ pot }) => pot === id)
    const sum = own.reduce((total, { costCents }) => total + costCents, 0)
    return (
      <Table
        key={id}
        caption={t('pot', { name: pick(name), money: money(cents) })}
        dense
        rows={own}
        rowKey={(proposal) => proposal.id}
        columns={[
          { key: 'number', head: t('number'), cell: ({ number }) => number, foot: t('sum') },
          { key: 'title', head: t('proposal'), heads: true, cell: ({ title }) => pick(title), foot: '' },
          {
            key: 'price',
            head: t('price'),
            numeric: true,
            cell: ({ costCents }) => money(costCents),
            foot: money(sum),
          },
          {
            key: 'upkeep',
            head: t('upkeep'),
            numeric: true,
            cell: ({ upkeepCents }) => (upkeepCents === null ? t('unknown') : money(upkeepCents)),
            foot: '',
          },
        ]}
      />
    )
  })
}
