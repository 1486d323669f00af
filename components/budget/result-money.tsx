import { useTranslations } from 'next-intl'
import type { ResultWords } from '@/components/budget/result-words'
import { StackedBar } from '@/components/ui/stacked-bar'
import type { PotResult } from '@/db/budget/tally/results/rules'

/** Where the money of a pot went: a piece for each winner, and what was left. */
export function ResultMoney({ pot, words }: { pot: PotResult; words: ResultWords }) {
  const t = useTranslations('results.money')
  const { money, pick } = words
  const { spentCents, unspentCents } = pot.official.run.money
  const [spent, left] = [money(spentCents), money(unspentCents)]
  const finding = spentCents === '0' ? 'findingNone' : unspentCents === '0' ? 'findingAll' : 'finding'
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
      title={t(finding, { pot: pick(pot.name), spent, left })}
      segments={rest.value > 0 ? [...pieces, rest] : pieces}
    />
  )
}
