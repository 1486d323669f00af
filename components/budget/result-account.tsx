import { useTranslations } from 'next-intl'
import type { ResultWords } from '@/components/budget/result-words'
import { Sentences } from '@/components/budget/round-sentences'
import type { PotResult } from '@/db/budget/tally/results/rules'

type Props = { pot: PotResult; words: ResultWords }

/** The shares of equal shares, and the comparison that may have overruled them. */
export function SharesSentences({ pot, words: { money } }: Props) {
  const t = useTranslations('results.how')
  const { rule, totals, money: pool, counted: k = 0, comparison } = pot.official.run
  if (rule.method !== 'equal-shares' || totals.valid === 0) return null
  const share = Math.floor(Number(pool.potCents) / totals.valid)
  const values = {
    start: money(share),
    k,
    step: money(rule.deltaCents),
    end: money(share + k * Number(rule.deltaCents)),
  }
  return (
    <Sentences>
      {[
        k > 0 ? t('grown', values) : t('shares', values),
        comparison &&
          t(comparison.kept === 'greedy' ? 'comparisonLost' : 'comparisonKept', {
            shares: comparison.equalShares,
            greedy: comparison.greedy,
          }),
      ]}
    </Sentences>
  )
}

/** Where proposals were tied, what settled it, and whether the lot mattered. */
export function TieSentences({ pot, words }: Props) {
  const t = useTranslations('results')
  const name = words.pick(pot.name)
  const { steps, lot } = pot.official.run
  const quoted = (numbers: readonly string[]) => numbers.map((number) => `”${words.titleOf(number)}”`).join(', ')
  const ties = steps
    .filter(({ tied }) => tied.length > 1)
    .map(({ n, project, tied, tieSettledBy }) =>
      t('how.tie', {
        pot: name,
        n,
        project: words.titleOf(project),
        others: quoted(tied.filter((other) => other !== project)),
        criterion: t(`criterion.${tieSettledBy ?? 'lot'}`),
      }),
    )
  return <Sentences>{[...(ties.length > 0 ? ties : [t('how.noTies', { pot: name })]), lotSentence()]}</Sentences>

  function lotSentence() {
    if (lot.ordersPossible === '1') return t('how.lotUnused', { pot: name })
    if (lot.changesWinners) return t('how.lotMattered', { pot: name, projects: quoted(lot.depending) })
    return t(lot.complete ? 'how.lotSame' : 'how.lotSameSample', { pot: name, tried: lot.ordersTried })
  }
}
