import { isOutside } from '../../../places/borders/rules'
import { Refusal } from '../../../refusal'

type Told = { latitude?: number; longitude?: number }
/** Where an idea is on the map: both numbers, or neither. */
export type Kept = { latitude: number; longitude: number } | { latitude: null; longitude: null }

/** What is kept of the point beside the words: half a point is none. Refuses: ideas.outside, beyond the town's border. */
export function pointToKeep(municipality: string, { latitude, longitude }: Told): Kept {
  if (latitude === undefined || longitude === undefined) return { latitude: null, longitude: null }
  const point = { latitude, longitude }
  if (isOutside(municipality, point)) throw new Refusal('ideas.outside')
  return point
}
