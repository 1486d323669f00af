import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { formatMoney } from '@/components/ui/format'
import { Table } from '@/components/ui/table'
import type { Manifest } from '@/db/budget/rounds/manifest/input'

/** What is voted on, at which prices: read from the manifest itself. */
export async function FrozenOptions({ round, pots }: { round: string; pots: Manifest['pots'] }) {
  const [t, to, pick, locale] = await Promise.all([getTranslations('rounds.rules'), paths(), localized(), getLocale()])
  const money = (cents: number) => formatMoney(cents, locale)
  return (
    <section className="flow">
      <h2>{t('options')}</h2>
      <p className="column">{t('optionsText')}</p>
      {pots.map(({ key, name, cents, proposals }) => (
        <div key={key} className="flow">
          <h3>{t('potHeading', { name: pick(name), money: money(cents) })}</h3>
          {proposals.length === 0 ? (
            <p>{t('noOptions')}</p>
          ) : (
            <Table
              caption={t('potHeading', { name: pick(name), money: money(cents) })}
              captionHidden
              rows={proposals}
              rowKey={({ number }) => number}
              columns={[
                {
                  key: 'title',
                  head: t('proposal'),
                  heads: true,
                  cell: ({ title, number }) => (
                    <a href={to('/budget/[round]/proposals/[proposal]', { round, proposal: number })}>
                      {number}. {pick(title)}
                    </a>
                  ),
                },
                { key: 'price', head: t('price'), numeric: true, cell: ({ costCents }) => money(costCents) },
                {
                  key: 'upkeep',
                  head: t('upkeep'),
                  numeric: true,
                  cell: ({ upkeepCents }) => (upkeepCents === null ? t('unknown') : money(upkeepCents)),
                },
              ]}
            />
          )}
        </div>
      ))}
    </section>
  )
}
