import type { PlaceMethod } from '../../../places/input'

type Sent = { place: string | null; latitude?: number; longitude?: number; placeMethod?: PlaceMethod }

/** What is kept of where: half a point is none, and how it was told is known only of what was told. */
export function placeToKeep({ place, latitude, longitude, placeMethod = 'words' }: Sent) {
  const point = latitude !== undefined && longitude !== undefined ? { latitude, longitude } : null
  const how = point ? placeMethod : 'words'
  return {
    place,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    placeMethod: place || point ? how : null,
  }
}
