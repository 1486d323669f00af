import { getLocale, getTranslations } from 'next-intl/server'
import { Fold } from '@/components/ui/fold'
import { formatMoney, formatNumber } from '@/components/ui/format'
import { Table } from '@/components/ui/table'
import type { PassText } from '@/db/grants/allocations/artefact/rules'
import type { RunRow } from '@/db/grants/allocations/reads'
import { nearest } from '@/db/grants/allocations/sheets/rules'

type Props = { run: RunRow; nameOf: (id: string) => string }

/** How the engine came to the sums: each pass, the value of a point in it, and whom it held. */
export async function Passes({ run: { run }, nameOf }: Props) {
  const [t, locale] = await Promise.all([getTranslations('allocations.run'), getLocale()])
  if (run.outcome !== 'allocated' || run.passes.length === 0) return null
  return (
    <Fold title={t('passes')}>
      <Table
        caption={t('passes')}
        captionHidden
        dense
        rows={run.passes}
        rowKey={({ round, pass }) => `${round}.${pass}`}
        columns={[
          { key: 'pass', head: t('pass'), heads: true, cell: ({ round, pass }) => `${round}.${pass}` },
          {
            ...{ key: 'free', head: t('free'), numeric: true },
            cell: ({ freeCents }) => formatMoney(BigInt(freeCents), locale),
          },
          {
            ...{ key: 'points', head: t('freePoints'), numeric: true },
            cell: ({ freePoints }) => formatNumber(nearest(freePoints), locale, 2),
          },
          {
            ...{ key: 'value', head: t('value'), numeric: true },
            cell: ({ pointCents }) => (pointCents ? `${formatNumber(nearest(pointCents) / 100, locale, 6)} €` : '–'),
          },
          { key: 'held', head: t('held'), cell: (pass) => <Held pass={pass} nameOf={nameOf} /> },
        ]}
      />
    </Fold>
  )
}

async function Held({ pass: { frozen, dropped }, nameOf }: { pass: PassText; nameOf: Props['nameOf'] }) {
  const t = await getTranslations('allocations.run')
  const names = (bound: 'cap' | 'floor') =>
    frozen
      .filter(({ at }) => at === bound)
      .map(({ id }) => nameOf(id))
      .join(', ')
  const [cap, floor] = [names('cap'), names('floor')]
  const told = [
    cap && t('heldCap', { names: cap }),
    floor && t('heldFloor', { names: floor }),
    dropped && t('dropped', { name: nameOf(dropped.id) }),
  ].filter(Boolean)
  return told.length > 0 ? told.join('. ') : t('done')
}
