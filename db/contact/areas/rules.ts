import type { Position, TownMap } from '@/tenants/map'
import type { Texts } from '../../columns'
import { isInside, type Point, positionOf } from '../../places/rules'

/** A named part of the town, of its map or drawn at the desk. */
export type NamedArea = { readonly code: string; readonly name: Texts; readonly ring: readonly Position[] }

/** The areas of the town's own map; they are changed with the map. */
export const areasOfMap = (map: TownMap | null): NamedArea[] =>
  (map?.areas ?? []).map(({ code, names, ring }) => ({ code, name: names, ring }))

/** The codes of the areas a point lies in; null where there is no point to look at. */
export const areasAt = (areas: readonly NamedArea[], point: Point | null): string[] | null =>
  point && areas.filter(({ ring }) => isInside(positionOf(point), ring)).map(({ code }) => code)

/** How far beyond the town's outermost corners an area may reach, in degrees: it may go over the border, but not to another town's end. */
const beyond = 0.2

/** The first corner that is nowhere near the town, counted from one; 0 when all are. Catches degrees that were swapped or mistyped. */
export function cornerFar(border: readonly Position[], ring: readonly Position[]): number {
  if (border.length === 0) return 0
  const [longitudes, latitudes] = [border.map(([east]) => east), border.map(([, north]) => north)]
  const near = (degrees: number, all: number[]) =>
    degrees >= Math.min(...all) - beyond && degrees <= Math.max(...all) + beyond
  return 1 + ring.findIndex(([east, north]) => !near(east, longitudes) || !near(north, latitudes))
}

/** Whether two sides of a ring cross, so that nobody could say what is inside. */
export function crossesItself(ring: readonly Position[]): boolean {
  const sides = ring.map((from, at) => [from, ring[(at + 1) % ring.length] ?? from] as const)
  return sides.some((one, at) =>
    sides.some((other, then) => then > at + 1 && !(at === 0 && then === sides.length - 1) && cross(one, other)),
  )
}

type Side = readonly [Position, Position]

function cross([a, b]: Side, [c, d]: Side) {
  return turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b)
}

const turn = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position) =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))

/** Corners as their field holds them: a line each, degrees to the north first. */
export const cornersOf = (ring: readonly Position[]) =>
  ring.map(([east, north]) => `${degrees(north)} ${degrees(east)}`).join('\n')

const degrees = (number: number) => String(Math.round(number * 1e5) / 1e5).replace('.', ',')
