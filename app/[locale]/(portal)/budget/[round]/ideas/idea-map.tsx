import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { mapSheet } from '@/app/_server/places'
import { town, visitor } from '@/app/_server/session'
import { MapPanel } from '@/components/map/map-panel'
import type { MapPoint } from '@/components/map/marks'
import type { IdeaFilters } from '@/db/budget/ideas/input'
import type { IdeaState } from '@/db/budget/ideas/rules'
import { listIdeaPoints } from '@/db/budget/ideas/search/reads'
import type { Round } from '@/db/budget/rounds/reads'
import { mapOf } from '@/tenants/maps'

const tones: Partial<Record<IdeaState, MapPoint['tone']>> = {
  feasible: 'success',
  proposal: 'success',
  'not-feasible': 'neutral',
  withdrawn: 'neutral',
}

/** Where the ideas of the list are; the list below has them all, and in words. */
export async function IdeaMap({ round, filters }: { round: Round; filters: IdeaFilters }) {
  const [here, t, to, points] = await Promise.all([
    town(),
    getTranslations('ideaMap'),
    paths(),
    visitor('budget').then((asker) => listIdeaPoints(asker, round.id, filters)),
  ])
  const map = mapOf(here.id)
  if (!map) return null
  return (
    <div className="flow">
      <p>{t('onMap', { count: points.length })}</p>
      <ClientTexts only={['places.map', 'ideaMap.heaps']}>
        <MapPanel
          sheet={mapSheet(map, here.map)}
          heaps="ideaMap.heaps"
          points={points.map(({ id, number, title, state, latitude, longitude }) => ({
            id,
            latitude,
            longitude,
            label: title,
            href: to('/budget/[round]/ideas/[idea]', { round: round.slug, idea: String(number) }),
            tone: tones[state],
          }))}
        />
      </ClientTexts>
    </div>
  )
}
