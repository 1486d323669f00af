import { z } from 'zod'
import { line, optional } from '../../../fields'
import { degrees, latitude, longitude } from '../../../places/input'

/** Staff mark where a case is. */
export const placeCaseInput = z.object({
  case: z.uuid(),
  version: z.coerce.number().int().positive(),
  place: optional(line(200)),
  latitude: degrees(latitude),
  longitude: degrees(longitude),
})
export type CasePlace = z.output<typeof placeCaseInput>
