import type { Keeper, Line, Position, Spot, TownMap } from '@/tenants/map'
import type { Locale } from '@/tenants/municipality'

export type Point = { readonly latitude: number; readonly longitude: number }

/** Everything within so many metres of a point. */
export type Area = Point & { readonly radius: number }

/** What a map shows, in degrees. */
export type Box = { readonly south: number; readonly north: number; readonly west: number; readonly east: number }

export const metresPerDegree = 111_320
const radians = (degrees: number) => (degrees * Math.PI) / 180

export const positionOf = ({ latitude, longitude }: Point): Position => [longitude, latitude]
export const pointAt = ([longitude, latitude]: Position): Point => ({ latitude, longitude })

/** Metres between two points of one municipality, on a plane: the earth's curve is less than a pin's error. */
export function distance(one: Position, other: Position): number {
  const shrink = Math.cos(radians((one[1] + other[1]) / 2))
  return metresPerDegree * Math.hypot((one[0] - other[0]) * shrink, one[1] - other[1])
}

/** How much shorter a degree of longitude is than one of latitude. */
export const shrinkAt = (latitude: number) => Math.cos(radians(latitude))

/** A point so many metres to the east and to the north. */
export function moved({ latitude, longitude }: Point, east: number, north: number): Point {
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
  return {
    latitude: round(latitude + north / metresPerDegree),
    longitude: round(longitude + east / (metresPerDegree * Math.cos(radians(latitude)))),
  }
}

/** Whether a point lies within a closed ring: a ray to the east crosses it an odd number of times. */
export function isInside([x, y]: Position, ring: readonly Position[]): boolean {
  let inside = false
  for (const [i, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1]
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside
  }
  return inside
}

export const isInTown = (map: TownMap, point: Point) => isInside(positionOf(point), map.border)

/** Metres from a point to the nearest spot of a line. */
export function distanceTo(line: readonly Position[], from: Position): number {
  return Math.min(...line.slice(1).map((end, i) => distance(from, footOn(line[i] ?? end, end, from))))
}

function footOn(start: Position, end: Position, from: Position): Position {
  const shrink = Math.cos(radians(from[1]))
  const [dx, dy] = [(end[0] - start[0]) * shrink, end[1] - start[1]]
  const along = ((from[0] - start[0]) * shrink * dx + (from[1] - start[1]) * dy) / (dx * dx + dy * dy || 1)
  const share = Math.min(1, Math.max(0, along))
  return [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share]
}

type Near<T> = { readonly what: T; readonly metres: number }

/** The nearest first; of equals the one that stands first in the file. */
const byDistance = <T>(all: readonly T[], metresTo: (one: T) => number): Near<T>[] =>
  all.map((what) => ({ what, metres: metresTo(what) })).toSorted((one, other) => one.metres - other.metres)

const spotsNear = (spots: readonly Spot[], from: Position) => byDistance(spots, ({ at }) => distance(at, from))
const linesNear = (lines: readonly Line[], from: Position) => byDistance(lines, ({ line }) => distanceTo(line, from))

export const directions = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const
export type Direction = (typeof directions)[number]

function directionFrom(from: Position, to: Position): Direction {
  const east = (to[0] - from[0]) * Math.cos(radians(from[1]))
  const eighth = Math.round(Math.atan2(east, to[1] - from[1]) / (Math.PI / 4))
  return directions[(eighth + 8) % 8] ?? 'n'
}

type Names = Spot['names']
/** A point told by what is near it, as a person would: at a house, on a street beside another, or so far from a village. */
export type Told =
  | { readonly by: 'place'; readonly names: Names }
  | { readonly by: 'street'; readonly names: Names; readonly near: { names: Names; metres: number } | null }
  | { readonly by: 'village'; readonly names: Names; readonly metres: number; readonly direction: Direction }

const atPlace = 40
const onStreet = 60
const beside = 500

/** What to call a point. Null only where the map names nothing. */
export function tell(map: TownMap, point: Point): Told | null {
  const from = positionOf(point)
  const [place] = spotsNear(map.places, from)
  if (place && place.metres <= atPlace) return { by: 'place', names: place.what.names }
  const [street, next] = linesNear(map.lines, from)
  if (street && street.metres <= onStreet) {
    const near = next && next.metres <= beside ? { names: next.what.names, metres: rounded(next.metres) } : null
    return { by: 'street', names: street.what.names, near }
  }
  const [village] = spotsNear([...map.places, ...map.villages], from)
  if (!village) return null
  const { names, at } = village.what
  return { by: 'village', names, metres: rounded(village.metres), direction: directionFrom(at, from) }
}

/** As exactly as a person would say it. */
export function rounded(metres: number): number {
  const step = metres < 100 ? 10 : metres < 1000 ? 50 : 100
  return Math.round(metres / step) * step
}

/** Who answers for a point: the town, another town, or whoever keeps the road or the house there. */
export type Answering =
  | { readonly by: 'town' }
  | { readonly by: 'neighbour'; readonly names: Names | null }
  | { readonly by: Keeper; readonly names: Names }

const onRoad = 25
const atHouse = 60

export function whoAnswers(map: TownMap, point: Point): Answering {
  const from = positionOf(point)
  if (!isInTown(map, point)) return { by: 'neighbour', names: spotsNear(map.neighbours, from)[0]?.what.names ?? null }
  const [place] = spotsNear(map.places, from)
  const [road] = linesNear(map.lines, from)
  if (place?.what.keeper && place.metres <= atHouse) return { by: place.what.keeper, names: place.what.names }
  if (road?.what.keeper && road.metres <= onRoad) return { by: road.what.keeper, names: road.what.names }
  return { by: 'town' }
}

/** The village a place belongs to, to tell two streets of one name apart. */
export const villageOf = (map: TownMap, at: Position) => spotsNear(map.villages, at)[0]?.what.names ?? null

const weak: readonly [end: string, from: string][] = [
  ['katu', 'kadusta'],
  ['tie', 'tiestä'],
  ['kuja', 'kujasta'],
  ['polku', 'polusta'],
  ['raitti', 'raitista'],
  ['ranta', 'rannasta'],
  ['tori', 'torista'],
  ['kaari', 'kaaresta'],
  ['rivi', 'rivistä'],
  ['mäki', 'mäestä'],
  ['bulevardi', 'bulevardista'],
]

/** "Seppolantiestä"; null where the word's end is not known and a sentence must do without inflecting. */
export function elative(name: string, locale: Locale): string | null {
  if (locale !== 'fi') return name
  const [end, from] = weak.find(([ending]) => name.toLowerCase().endsWith(ending)) ?? []
  return end && from ? name.slice(0, -end.length) + from : null
}
