import { MapPanel } from '@/components/map/map-panel'
import type { MapPoint } from '@/components/map/marks'
import { mapOf } from '@/tenants/maps'
import { ClientTexts } from './client-texts'
import { mapSheet } from './places'
import { town } from './session'

/** Proposals as marks that lead to them. Folded: nothing of the map is loaded before somebody asks for it. */
export async function ProposalsOnMap({ points, folded }: { points: readonly MapPoint[]; folded?: boolean }) {
  const here = await town()
  const map = mapOf(here.id)
  if (!map || points.length === 0) return null
  return (
    <ClientTexts only={['places.map', 'proposalMap.heaps']}>
      <MapPanel sheet={mapSheet(map, here.map)} heaps="proposalMap.heaps" points={points} folded={folded} />
    </ClientTexts>
  )
}
