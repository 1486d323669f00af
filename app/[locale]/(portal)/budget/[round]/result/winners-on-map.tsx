import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { ProposalsOnMap } from '@/app/_server/proposals-on-map'
import type { ResultWords } from '@/components/budget/result-words'
import type { Result } from '@/db/budget/tally/results/reads'

/** Where what was chosen will stand; the cards beside it name them all. Nothing while no winner has its place on the map. */
export async function WinnersOnMap({ result, words }: { result: Result; words: ResultWords }) {
  const [t, to] = await Promise.all([getTranslations('proposalMap'), paths()])
  const { pots, places, round } = result
  const points = pots.flatMap(({ rows }) =>
    rows.flatMap(({ won, number, title }) => {
      const { latitude = null, longitude = null } = places[number] ?? {}
      if (!won || latitude === null || longitude === null) return []
      const href = to('/budget/[round]/proposals/[proposal]', { round: round.slug, proposal: number })
      return [{ id: number, latitude, longitude, label: words.pick(title), href, tone: 'success' as const }]
    }),
  )
  if (points.length === 0) return null
  return (
    <div className="flow">
      <p>{t('winners', { count: points.length })}</p>
      <ProposalsOnMap points={points} folded />
    </div>
  )
}
