import { useTranslations } from 'next-intl'
import { ruleKey } from '@/components/budget/result-rules'
import type { ResultWords } from '@/components/budget/result-words'
import { Sentences } from '@/components/budget/round-sentences'
import { formatNumber } from '@/components/ui/format'
import { type Column, Table } from '@/components/ui/table'
import { type PotResult, toLookAt } from '@/db/budget/tally/results/rules'

type Compared = PotResult['official']
type Props = { pot: PotResult; words: ResultWords }

/** The same ballots by other rules, with what is better and what is worse about each. */
export function ResultComparison({ pot, words }: Props) {
  const t = useTranslations('results')
  const { official, others } = pot
  const name = ({ run }: Compared) => t(`rule.${ruleKey(run.rule)}`)
  const columns: Column<Compared>[] = [
    {
      key: 'rule',
      head: t('compare.rule'),
      heads: true,
      cell: (compared) => (
        <>
          {name(compared)}
          {compared.official && <span className="bars-note">{t('compare.used')}</span>}
        </>
      ),
    },
    { key: 'chosen', head: t('compare.chosen'), numeric: true, cell: ({ run }) => run.winners.length },
    { key: 'spent', head: t('compare.spent'), numeric: true, cell: ({ run }) => words.money(run.money.spentCents) },
    {
      key: 'nothing',
      head: t('compare.withNothing'),
      numeric: true,
      cell: ({ run }) => formatNumber(run.served.withNothing, words.locale),
    },
    {
      key: 'average',
      head: t('compare.average'),
      numeric: true,
      cell: ({ run }) => formatNumber(Math.round(toLookAt(run.served.averageFunded) * 100) / 100, words.locale),
    },
    {
      key: 'difference',
      head: t('compare.difference'),
      cell: (compared) => <Difference {...{ compared, official, words }} />,
    },
  ]
  const different = others.filter((other) => added(official, other).length + added(other, official).length > 0)
  return (
    <div className="flow">
      {different.length === 0 ? (
        <p>{t('compare.allSame')}</p>
      ) : (
        <p className="column">
          {[
            t('compare.usedLeft', { count: official.run.served.withNothing }),
            ...different.map((other) =>
              t('compare.otherLeft', { rule: name(other), count: other.run.served.withNothing }),
            ),
          ].join(' ')}
        </p>
      )}
      <Table
        caption={t('compare.caption', { pot: words.pick(pot.name) })}
        columns={columns}
        rows={[official, ...others]}
        rowKey={({ rule }) => rule}
        marked={(compared) => compared.official}
      />
    </div>
  )
}

/** What `other` has that `base` has not. */
function added(base: Compared, other: Compared) {
  return other.run.winners.filter((id) => !base.run.winners.includes(id))
}

function Difference({ compared, official, words }: { compared: Compared; official: Compared; words: ResultWords }) {
  const t = useTranslations('results.compare')
  if (compared.official) return t('result')
  const [into, out] = [added(official, compared), added(compared, official)]
  const titles = (numbers: readonly string[]) => numbers.map(words.titleOf).join(', ')
  if (into.length + out.length === 0) return t('same')
  return (
    <Sentences>
      {[into.length > 0 && t('in', { titles: titles(into) }), out.length > 0 && t('out', { titles: titles(out) })]}
    </Sentences>
  )
}
