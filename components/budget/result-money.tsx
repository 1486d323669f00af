import { useTranslations } from 'next-intl'
import type { ResultWords } from '@/components/budget/result-words'
import { StackedBar } from '@/components/ui/stacked-bar'
import type { Money } from '@/db/budget/tally/artefact/rules'
import type { PotResult } from '@/db/budget/tally/results/rules'

/** Where the money of a pot went: a piece for each winner, and what was left. */
export function ResultMoney({ pot, words }: { pot: PotResult; words: ResultWords }) {
  const t = useTranslations('results.money')
  const { money, pick } = words
  const { spentCents, unspentCents, reserveCents } = pot.official.run.money
  const [spent, left, reserve] = [money(spentCents), money(unspentCents), money(reserveCents ?? '0')]
  const pieces = pot.rows
    .filter(({ won }) => won)
    .map(({ number, costCents }) => ({
      key: number,
      label: words.titleOf(number),
      value: costCents,
      text: money(costCents),
    }))
  const rest = { key: 'left', label: t('left'), value: Number(unspentCents), text: left, rest: true }
  return (
    <StackedBar
      title={t(findingOf(pot.official.run.money), { pot: pick(pot.name), spent, left, reserve })}
      segments={rest.value > 0 ? [...pieces, rest] : pieces}
    />
  )
}

function findingOf({ spentCents, unspentCents, reserveCents }: Money) {
  if (reserveCents) return 'findingReserve'
  if (spentCents === '0') return 'findingNone'
  return unspentCents === '0' ? 'findingAll' : 'finding'
}
