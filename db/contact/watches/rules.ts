import type { Area } from '../../places/rules'
import type { WatchInput } from './input'

type Placed = { readonly latitude: number | null; readonly longitude: number | null; readonly radius: number | null }

/** The area of a watch; null is the whole town. */
export function areaWatched({ latitude, longitude, radius }: Placed): Area | null {
  return latitude === null || longitude === null || radius === null ? null : { latitude, longitude, radius }
}

/** A choice as it is kept: topics once and in order, a place whole or not at all, to about ten metres. */
export function choiceOf({ topic, q, near, lat, lon, radius }: Omit<WatchInput, 'email' | 'every'>) {
  const whole = lat !== null && lon !== null && radius !== null
  const placed = { place: near, latitude: rounded(lat ?? 0), longitude: rounded(lon ?? 0), radius }
  return {
    topics: inOrder(topic),
    words: q,
    ...(whole ? placed : { place: null, latitude: null, longitude: null, radius: null }),
  }
}

export const inOrder = (topics: readonly string[]) => [...new Set(topics)].toSorted()

const rounded = (degrees: number) => Math.round(degrees * 10_000) / 10_000
