import type { Position, TownMap } from '@/tenants/map'

/** A net of square cells over a town, in degrees; `rows` count from the north. */
export type Grid = {
  readonly west: number
  readonly north: number
  readonly wide: number
  readonly high: number
  readonly columns: number
  readonly rows: number
}

/** So many cells from the west of a town to its east, and as many rows as they then are square on the ground. */
export function gridOf(border: readonly Position[], columns: number): Grid {
  const [longitudes, latitudes] = [border.map(([longitude]) => longitude), border.map(([, latitude]) => latitude)]
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const wide = (east - west) / columns
  const high = wide * Math.cos((((south + north) / 2) * Math.PI) / 180)
  return { west, north, wide, high, columns, rows: Math.ceil((north - south) / high) }
}

/** Where a position is on a drawing whose cells are one wide and one high. */
export function drawn({ west, north, wide, high }: Grid, [longitude, latitude]: Position): readonly [number, number] {
  const round = (length: number) => Math.round(length * 100) / 100
  return [round((longitude - west) / wide), round((north - latitude) / high)]
}

export type Cell = { readonly column: number; readonly row: number; readonly cases: number }

/** How strongly a cell is coloured, from 1 to 5: each step holds cells with about twice the cases of the one below. */
export function strengthOf(cases: number, most: number): number {
  if (most <= 1) return cases > 0 ? 5 : 1
  return 1 + Math.round((4 * Math.log(Math.max(1, cases))) / Math.log(most))
}

/** Places by which parts of a town are known, for the database to find the nearest of each point. */
export const partsOf = ({ villages }: TownMap) =>
  villages.map(({ names, at: [longitude, latitude] }, part) => ({ part, longitude, latitude, names }))
