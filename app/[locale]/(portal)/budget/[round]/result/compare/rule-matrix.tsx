import { getTranslations } from 'next-intl/server'
import { ruleKey } from '@/components/budget/result-rules'
import type { ResultWords } from '@/components/budget/result-words'
import { Icon } from '@/components/ui/icon'
import { type Column, Table } from '@/components/ui/table'
import type { PotResult, ResultRow } from '@/db/budget/tally/results/rules'

/** Which rule would choose which proposal. */
export async function RuleMatrix({ pot, words }: { pot: PotResult; words: ResultWords }) {
  const t = await getTranslations('results')
  const rules = [pot.official, ...pot.others]
  const columns: Column<ResultRow>[] = [
    {
      key: 'proposal',
      head: t('all.proposal'),
      heads: true,
      cell: ({ number, title }) => `${number} ${words.pick(title)}`,
    },
    ...rules.map(({ rule, run }) => ({
      key: rule,
      head: t(`rule.${ruleKey(run.rule)}`),
      cell: ({ number }: ResultRow) =>
        run.winners.includes(number) ? (
          <span className="result-chosen">
            <Icon name="check" />
            {t('compare.yes')}
          </span>
        ) : (
          <span className="muted">{t('compare.no')}</span>
        ),
    })),
  ]
  return (
    <Table
      caption={t('compare.matrixOf', { pot: words.pick(pot.name) })}
      columns={columns}
      rows={pot.rows}
      rowKey={({ number }) => number}
      marked={({ won }) => won}
      dense
    />
  )
}
