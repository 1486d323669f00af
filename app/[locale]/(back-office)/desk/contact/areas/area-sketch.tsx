import './areas.css'
import { drawn, gridOf } from '@/db/contact/figures/map/rules'
import type { Position, TownMap } from '@/tenants/map'

type Props = { map: TownMap; ring: readonly Position[]; label: string }

const across = 40

/** Where in the town an area is; drawn by the server, so that it shows without a script and on paper. */
export function AreaSketch({ map, ring, label }: Props) {
  const grid = gridOf(map.border, across)
  const points = (corners: readonly Position[]) => corners.map((corner) => drawn(grid, corner).join()).join(' ')
  return (
    <svg className="area-sketch" viewBox={`-2 -2 ${across + 4} ${grid.rows + 4}`} role="img" aria-label={label}>
      <polygon className="area-sketch-town" points={points(map.border)} />
      <polygon className="area-sketch-ring" points={points(ring)} />
    </svg>
  )
}
