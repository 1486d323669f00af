import { z } from 'zod'

/** Positions in one shape: a long street has a few dozen. */
export const mostPositions = 500

const degrees = (value: number) => Number(value.toFixed(6))
/** As in GeoJSON: longitude first; a height is left out. */
const position = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], z.number())
  .transform(([east, north]): [number, number] => [degrees(east), degrees(north)])
const line = z.array(position).min(2).max(mostPositions)
const ring = z
  .array(position)
  .min(4)
  .max(mostPositions)
  .refine((corners) => String(corners[0]) === String(corners.at(-1)))

/** A place as another system draws it: a point, a line or an area (a GeoJSON geometry, RFC 7946). */
export const shapeInput = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: position }),
  z.object({ type: z.literal('LineString'), coordinates: line }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1).max(20) }),
])
export type Shape = z.output<typeof shapeInput>

/** A thing of the town's by its kind and its number, as on its plate: no words, so that nobody's name is told in it. */
export const objectPart = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._:/#-]{0,59}$/u)
