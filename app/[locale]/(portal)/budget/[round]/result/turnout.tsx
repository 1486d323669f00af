import { getTranslations } from 'next-intl/server'
import type { ResultWords } from '@/components/budget/result-words'
import { BarChart } from '@/components/ui/bar-chart'
import { Figures } from '@/components/ui/definition-list'
import { formatNumber } from '@/components/ui/format'
import type { TurnoutByArea } from '@/db/budget/ballots/reads'
import type { PotResult } from '@/db/budget/tally/results/rules'

type Props = { turnout: TurnoutByArea; pots: readonly PotResult[]; words: ResultWords }

/** How many took part, and for which areas they voted; no figure tells of a handful of people. */
export async function Turnout({ turnout, pots, words }: Props) {
  const t = await getTranslations('results.turnout')
  const { voters, valid, areas } = turnout
  const number = (count: number) => formatNumber(count, words.locale)
  const nameOf = (key: string) => {
    const pot = pots.find((candidate) => candidate.key === key)
    return pot ? words.pick(pot.name) : t('noArea')
  }
  const bars = areas.cells
    .toSorted((a, b) => b.count - a.count)
    .map(({ key, count }) => ({ key, label: nameOf(key), value: count, text: t('ballots', { count }) }))
  const most = areas.cells.filter(({ key }) => key !== '').toSorted((a, b) => b.count - a.count)[0]
  const merged = areas.merged && {
    key: 'merged',
    label: t('merged', { areas: areas.merged.keys.map(nameOf).join(', ') }),
    value: areas.merged.count,
    text: t('ballots', { count: areas.merged.count }),
  }
  const setAside = voters - valid
  return (
    <section className="flow column" aria-labelledby="turnout">
      <h2 id="turnout">{t('title')}</h2>
      <Figures
        figures={[
          { value: number(voters), label: t('voters', { count: voters }) },
          { value: number(valid), label: t('valid') },
          ...(setAside > 0 ? [{ value: number(setAside), label: t('setAside') }] : []),
        ]}
      />
      {pots.some(({ wholeTown }) => !wholeTown) && (
        <>
          <BarChart
            title={most ? t('finding', { area: nameOf(most.key) }) : t('findingPlain')}
            bars={merged ? [...bars, merged] : bars}
          />
          {merged && <p className="muted small">{t('mergedNote')}</p>}
        </>
      )}
    </section>
  )
}
