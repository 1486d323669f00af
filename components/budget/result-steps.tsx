import { useTranslations } from 'next-intl'
import type { ResultWords } from '@/components/budget/result-words'
import { formatNumber } from '@/components/ui/format'
import { type Column, Table } from '@/components/ui/table'
import type { Step } from '@/db/budget/tally/artefact/rules'
import type { PublishedRun } from '@/db/budget/tally/programme/rules'
import { effectiveVotes, type PotResult, toLookAt } from '@/db/budget/tally/results/rules'

type Props = { pot: PotResult; words: ResultWords }

/** How the winners of a pot were found, one after another. */
export function ResultSteps({ pot, words }: Props) {
  const t = useTranslations('results')
  const { run } = pot.official
  const measure = useMeasure(run, words)
  const columns: Column<Step>[] = [
    { key: 'n', head: t('how.order'), numeric: true, cell: ({ n }) => n },
    { key: 'proposal', head: t('all.proposal'), heads: true, cell: ({ project }) => words.titleOf(project) },
    { key: 'measure', head: t(`how.${measure.head}`), numeric: true, cell: measure.cell },
    {
      key: 'price',
      head: t('all.price'),
      numeric: true,
      cell: ({ project }) => words.money(run.scores[project]?.costCents ?? '0'),
    },
    { key: 'left', head: t('how.leftAfter'), numeric: true, cell: ({ leftCents }) => words.money(leftCents) },
  ]
  return (
    <Table
      caption={t('how.stepsOf', { pot: words.pick(pot.name) })}
      columns={columns}
      rows={run.steps}
      rowKey={({ n }) => String(n)}
    />
  )
}

/** What the rule goes by, and how much of it each winner had. */
function useMeasure(run: PublishedRun, { locale, money }: ResultWords) {
  const t = useTranslations('results')
  const { method, utility } = run.rule
  const score = ({ project }: Step) => formatNumber(run.scores[project]?.score ?? 0, locale)
  const inQueue = (step: Step) => `${score(step)} (${t('how.by.greedy')})`
  const cents = (ratio: Step['rho']) => (ratio ? money(Math.round(toLookAt(ratio))) : '')
  if (method === 'phragmen') return { head: 'earned' as const, cell: ({ time }: Step) => cents(time) }
  if (method !== 'equal-shares') return { head: 'score' as const, cell: score }
  if (utility === 'cardinality')
    return { head: 'perSupporter' as const, cell: (step: Step) => (step.rho ? cents(step.rho) : inQueue(step)) }
  const effective = (step: Step) => {
    const votes = effectiveVotes(run, step.rho)
    return votes === null ? inQueue(step) : formatNumber(Math.round(votes * 10) / 10, locale)
  }
  return { head: 'effectiveVotes' as const, cell: effective }
}
