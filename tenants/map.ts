import type { Localized } from './municipality'

/** As in GeoJSON: longitude first. */
export type Position = readonly [longitude: number, latitude: number]

/** Who answers for a road or a house that is not the town's. */
export const keepers = ['state', 'wellbeing', 'water', 'waste'] as const
export type Keeper = (typeof keepers)[number]

type Named = Readonly<{ names: Partial<Localized>; keeper: Keeper | null }>
export type Line = Named & Readonly<{ line: readonly Position[] }>
export type Spot = Named & Readonly<{ at: Position }>
/** A part of the town with its own border; `code` stays when its name changes. */
export type Zone = Readonly<{ code: string; names: Partial<Localized>; ring: readonly Position[] }>

/** What a town's own map knows: enough to find a place by name, to say a point in words, and to draw a plain map. */
export type TownMap = Readonly<{
  border: readonly Position[]
  /** Streets and roads, in the order of the file. */
  lines: readonly Line[]
  places: readonly Spot[]
  villages: readonly Spot[]
  neighbours: readonly Spot[]
  /** The parts by which the town's work is shared out. */
  areas: readonly Zone[]
  /** The file itself, for the browser to draw. */
  file: MapFile
}>

/** A feature collection of GeoJSON (RFC 7946). `kind`: border, water, river, road, street, village, place, neighbour, area (with a `code`). */
export type MapFile = Readonly<{ type: string; features: readonly MapFeature[] }>
type MapFeature = Readonly<{
  type: string
  properties: Readonly<{ kind: string; name: string; name_sv?: string; keeper?: string; code?: string }>
  geometry: Readonly<{ type: string; coordinates: readonly unknown[] }>
}>

/** A town's map from the file in its folder. */
export function townMap(file: MapFile): TownMap {
  const of = (...kinds: string[]) => file.features.filter(({ properties }) => kinds.includes(properties.kind))
  const spots = (kind: string) => of(kind).map((feature) => ({ ...named(feature), at: coordinates<Position>(feature) }))
  const [border] = of('border')
  return {
    border: (border && coordinates<Position[][]>(border)[0]) ?? [],
    lines: of('road', 'street').map((feature) => ({ ...named(feature), line: coordinates<Position[]>(feature) })),
    places: spots('place'),
    villages: spots('village'),
    neighbours: spots('neighbour'),
    areas: of('area').map((feature) => ({
      code: feature.properties.code ?? '',
      names: named(feature).names,
      ring: coordinates<Position[][]>(feature)[0] ?? [],
    })),
    file,
  }
}

function named({ properties: { name, name_sv: sv = name, keeper } }: MapFeature): Named {
  return { names: { fi: name, sv, en: name }, keeper: keepers.find((known) => known === keeper) ?? null }
}

const coordinates = <Shape>({ geometry }: MapFeature) => geometry.coordinates as Shape
