import { getTranslations } from 'next-intl/server'
import { FollowUpTimeline } from '@/components/budget/follow-up-timeline'
import type { ResultWords } from '@/components/budget/result-words'
import type { FollowUp } from '@/db/budget/follow-ups/reads'
import type { Result } from '@/db/budget/tally/results/reads'

type Props = { result: Result; followUps: readonly FollowUp[]; words: ResultWords }

/** How far the winners are, those first of which there is news. Left out for an election that is another town's. */
export async function WhatBecame({ result: { pots, source }, followUps, words }: Props) {
  const t = await getTranslations('followUps')
  const winners = pots.flatMap(({ rows }) => rows.filter(({ won }) => won))
  if (source || winners.length === 0) return null
  const told = winners
    .map((row) => ({ row, entries: followUps.filter(({ proposal }) => proposal === row.number) }))
    .filter(({ entries }) => entries.length > 0)
    .toSorted((a, b) => (b.entries.at(-1)?.happensOn ?? '').localeCompare(a.entries.at(-1)?.happensOn ?? ''))
  return (
    <section className="flow" aria-labelledby="follow-up">
      <h2 id="follow-up">{t('title')}</h2>
      <p>{t(told.length ? 'lead' : 'nothing')}</p>
      <div className="cards">
        {told.map(({ row, entries }) => (
          <article key={row.number} className="boxed flow">
            <h3>{words.pick(row.title)}</h3>
            <FollowUpTimeline
              entries={entries}
              title={words.pick(row.title)}
              priceCents={row.costCents}
              words={words}
            />
          </article>
        ))}
      </div>
    </section>
  )
}
