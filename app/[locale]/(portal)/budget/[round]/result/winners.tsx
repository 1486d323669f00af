import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { followUpTones } from '@/components/budget/follow-up-timeline'
import { addressOf } from '@/components/budget/result-pictures'
import type { ResultWords } from '@/components/budget/result-words'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { formatNumber } from '@/components/ui/format'
import { Picture } from '@/components/ui/picture'
import { Tag, Tags } from '@/components/ui/tag'
import { givesPoints } from '@/db/budget/ballots/rules'
import type { FollowUp } from '@/db/budget/follow-ups/reads'
import { standingOf } from '@/db/budget/follow-ups/rules'
import type { Result } from '@/db/budget/tally/results/reads'
import type { PotResult } from '@/db/budget/tally/results/rules'
import { WinnersOnMap } from './winners-on-map'

type Props = { result: Result; followUps: readonly FollowUp[]; words: ResultWords }

/** What will be carried out, pot by pot, in pictures. */
export async function Winners({ result, followUps, words }: Props) {
  const t = await getTranslations('results.winners')
  const { pots } = result
  if (pots.every(({ official }) => official.run.winners.length === 0))
    return <EmptyState title={t('noneTitle')}>{t('none')}</EmptyState>
  return (
    <section className="flow-wide" aria-labelledby="winners">
      <h2 id="winners">{t('title')}</h2>
      <WinnersOnMap result={result} words={words} />
      {pots.map((pot) => (
        <div key={pot.key} className="flow">
          {pots.length > 1 && <h3>{words.pick(pot.name)}</h3>}
          {pot.official.run.winners.length === 0 && <p>{t('none')}</p>}
          <WinnerCards pot={pot} level={pots.length > 1 ? 'h4' : 'h3'} {...{ result, followUps, words }} />
        </div>
      ))}
    </section>
  )
}

async function WinnerCards({ pot, level, result, followUps, words }: Props & { pot: PotResult; level: 'h3' | 'h4' }) {
  const [t, state, to] = await Promise.all([
    getTranslations('results.winners'),
    getTranslations('followUps.state'),
    paths(),
  ])
  const { round, manifest, pictures } = result
  const points = givesPoints(manifest.ballot) || manifest.ballot.type === 'ordinal'
  return (
    <div className="cards">
      {pot.rows
        .filter(({ won }) => won)
        .map(({ number, title, costCents, score }) => {
          const standing = standingOf(followUps.filter(({ proposal }) => proposal === number))
          return (
            <Card
              key={number}
              level={level}
              href={to('/budget/[round]/proposals/[proposal]', { round: round.slug, proposal: number })}
              title={words.pick(title)}
              picture={<Picture src={addressOf(pictures[number])} alt="" />}
              tags={
                standing && (
                  <Tags>
                    <Tag tone={followUpTones[standing.state]}>{state(standing.state)}</Tag>
                  </Tags>
                )
              }
              figures={[
                { value: words.money(costCents), label: t('price') },
                ...(pot.withheld
                  ? []
                  : [
                      {
                        value: formatNumber(score, words.locale),
                        label: t(points ? 'points' : 'votes', { count: score }),
                      },
                    ]),
              ]}
            />
          )
        })}
    </div>
  )
}
