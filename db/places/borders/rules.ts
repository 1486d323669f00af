import { mapOf } from '@/tenants/maps'
import { isInTown, type Point } from '../rules'

/** Whether a point lies beyond the border; a town without a map knows no border. */
export function isOutside(municipality: string, point: Point): boolean {
  const map = mapOf(municipality)
  return map !== null && !isInTown(map, point)
}
