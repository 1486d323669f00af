import type { Position } from '@/tenants/map'
import { metresBetween } from '../rules'
import { mostPositions, type Shape, shapeInput } from './input'

/** The shape that a client sent as text; null for anything that is not one, or is too large to be a place. */
export function shapeIn(text: string): Shape | null {
  try {
    const read = shapeInput.safeParse(JSON.parse(text))
    return read.success && positionsOf(read.data).length <= mostPositions ? read.data : null
  } catch {
    return null
  }
}

export function positionsOf({ type, coordinates }: Shape): readonly Position[] {
  if (type === 'Point') return [coordinates]
  return type === 'LineString' ? coordinates : coordinates.flat()
}

const pointAt = ([longitude, latitude]: Position) => ({ latitude, longitude })

/** Where a shape is, as one point: the point itself, the middle of the way along a line, the mean of an area's corners. */
export function pointOfShape(shape: Shape) {
  if (shape.type === 'Point') return pointAt(shape.coordinates)
  if (shape.type === 'LineString') return halfWay(shape.coordinates)
  const corners = shape.coordinates[0]?.slice(1) ?? []
  const mean = (of: (corner: Position) => number) =>
    Number((corners.reduce((sum, corner) => sum + of(corner), 0) / corners.length).toFixed(6))
  return pointAt([mean(([east]) => east), mean(([, north]) => north)])
}

function halfWay(line: readonly Position[]) {
  const legs = line.slice(1).map((to, at) => ({ from: line[at] ?? to, to, metres: lengthOf(line[at] ?? to, to) }))
  let left = legs.reduce((sum, { metres }) => sum + metres, 0) / 2
  for (const { from, to, metres } of legs) {
    if (left <= metres && metres > 0) return pointAt(between(from, to, left / metres))
    left -= metres
  }
  return pointAt(line[0] ?? [0, 0])
}

const lengthOf = (from: Position, to: Position) => metresBetween(pointAt(from), pointAt(to))

const between = ([east, north]: Position, [toEast, toNorth]: Position, share: number): Position => [
  Number((east + (toEast - east) * share).toFixed(6)),
  Number((north + (toNorth - north) * share).toFixed(6)),
]
