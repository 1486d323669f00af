import { isOutside } from '../../../places/borders/rules'
import { Refusal } from '../../../refusal'
import type { Fields } from '../../versions/rules'
import { pointOf } from '../rules'

/** Refuses: proposals.outside, a point beyond the town's border. */
export function refuseOutside(municipality: string, { point }: Fields) {
  const { latitude, longitude } = pointOf(point)
  if (latitude === null || longitude === null) return
  if (isOutside(municipality, { latitude, longitude })) throw new Refusal('proposals.outside')
}
