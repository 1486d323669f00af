import { mapOf } from '@/tenants/maps'
import type { PlaceMethod } from '../../places/input'
import { isInTown, type Point } from '../../places/rules'

type Sent = { place: string | null; latitude?: number; longitude?: number; placeMethod?: PlaceMethod }

/** Whether a point lies beyond the border; a town without a map knows no border. */
export function isOutside(municipality: string, point: Point): boolean {
  const map = mapOf(municipality)
  return map !== null && !isInTown(map, point)
}

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
