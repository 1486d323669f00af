import './heat-map.css'
import type { PlaceFigures } from '@/db/contact/figures/map/reads'
import { drawn, type Grid, strengthOf } from '@/db/contact/figures/map/rules'
import type { Position, TownMap } from '@/tenants/map'

type Props = {
  map: TownMap
  found: PlaceFigures
  label: string
  named: readonly { part: number; name: string }[]
}

/** The town's outline and waters, over them a square for each cell that cases come from. Drawn by the server: works on paper too. */
export function HeatMap({ map, found: { grid, cells }, label, named }: Props) {
  const most = Math.max(1, ...cells.map(({ cases }) => cases))
  const waters = map.file.features.filter(
    ({ properties, geometry }) => properties.kind === 'water' && geometry.type === 'Polygon',
  )
  return (
    <svg className="heat-map" viewBox={`-1 -1 ${grid.columns + 2} ${grid.rows + 2}`} role="img" aria-label={label}>
      <polygon className="heat-town" points={pointsOf(grid, map.border)} />
      {waters.map(({ properties, geometry }) => (
        <polygon
          key={properties.name}
          className="heat-water"
          points={pointsOf(grid, geometry.coordinates[0] as readonly Position[])}
        />
      ))}
      {cells.map(({ column, row, cases }) => (
        <rect
          key={`${column} ${row}`}
          className={`heat-cell heat-${strengthOf(cases, most)}`}
          x={column}
          y={row}
          width="1"
          height="1"
        />
      ))}
      {named.map(({ part, name }) => {
        const spot = map.villages[part]
        const [x, y] = spot ? drawn(grid, spot.at) : [0, 0]
        return (
          <text key={name} className="heat-name" x={x} y={y - 0.9}>
            {name}
          </text>
        )
      })}
    </svg>
  )
}

const pointsOf = (grid: Grid, ring: readonly Position[]) =>
  ring.map((position) => drawn(grid, position).join()).join(' ')
