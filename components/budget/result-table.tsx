import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ResultReason } from '@/components/budget/result-reason'
import type { ResultWords } from '@/components/budget/result-words'
import { formatNumber } from '@/components/ui/format'
import { type Column, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { BallotForm } from '@/db/budget/ballots/input'
import { givesPoints } from '@/db/budget/ballots/rules'
import type { PotResult, ResultRow } from '@/db/budget/tally/results/rules'

type Props = {
  pot: PotResult
  form: BallotForm
  words: ResultWords
  /** Where a proposal is read. */
  hrefOf: (number: string) => string
}

/** Every proposal of a pot with its votes, its price, and why it won or did not. */
export function ResultTable({ pot, form, words, hrefOf }: Props) {
  const t = useTranslations('results.all')
  const points = givesPoints(form) || form.type === 'ordinal'
  const most = Math.max(1, ...pot.rows.map(({ score }) => score))
  const figures: Column<ResultRow> = {
    key: 'votes',
    head: t(points ? 'points' : 'votes'),
    cell: ({ score, votes, won }) => (
      <VotesBar value={score} most={most} strong={won} locale={words.locale}>
        {points && <span className="bars-note">{t('votesToo', { count: votes })}</span>}
      </VotesBar>
    ),
  }
  const columns: Column<ResultRow>[] = [
    {
      key: 'proposal',
      head: t('proposal'),
      heads: true,
      cell: ({ number, title }) => (
        <a href={hrefOf(number)}>
          {number} {words.pick(title)}
        </a>
      ),
    },
    ...(pot.withheld ? [] : [figures]),
    { key: 'price', head: t('price'), numeric: true, cell: ({ costCents }) => words.money(costCents) },
    {
      key: 'outcome',
      head: t('outcome'),
      cell: ({ won, loser, place }) => (
        <div className="result-outcome">
          <Tag tone={won ? 'success' : 'neutral'} icon={won ? 'check' : undefined}>
            {t(won ? 'won' : 'notWon')}
          </Tag>
          {loser && <ResultReason loser={loser} points={points} words={words} />}
          {place !== null && <p>{t('wonAs', { place })}</p>}
        </div>
      ),
    },
  ]
  return (
    <div className="result-table">
      <Table
        caption={t('caption', { pot: words.pick(pot.name) })}
        captionHidden
        columns={columns}
        rows={pot.rows}
        rowKey={({ number }) => number}
        marked={({ won }) => won}
      />
    </div>
  )
}

type BarProps = { value: number; most: number; strong: boolean; locale: ResultWords['locale']; children: ReactNode }

function VotesBar({ value, most, strong, locale, children }: BarProps) {
  return (
    <div className="result-votes">
      <span className="figure-text">{formatNumber(value, locale)}</span>
      <svg aria-hidden="true" focusable="false">
        <rect className="bar-track" width="100%" height="100%" />
        <rect
          className={strong ? 'bar bar-strong' : 'bar'}
          width={`${Math.round((value / most) * 1000) / 10}%`}
          height="100%"
        />
      </svg>
      {children}
    </div>
  )
}
