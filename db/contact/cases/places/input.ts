import { z } from 'zod'
import { line, optional } from '../../../fields'
import { latitude, longitude, placeMethods } from '../../places/input'

const blank = (value: unknown) => (value === '' || value === null ? undefined : value)
/** What a script wrote into a hidden field; what makes no sense is as good as nothing, for the words remain. */
const hidden = <S extends z.ZodType>(schema: S) => z.preprocess(blank, schema.optional()).catch(undefined)

/** The point a resident may send beside the words, and how it was told. */
export const toldPoint = {
  latitude: hidden(latitude),
  longitude: hidden(longitude),
  placeMethod: hidden(z.enum(placeMethods).exclude(['staff'])),
}

/** Degrees as people write them, with a comma or a point. */
const degrees = <S extends z.ZodType>(schema: S) =>
  z.preprocess((text) => (typeof text === 'string' ? text.trim().replace(',', '.') || undefined : text), schema)

/** Staff mark where a case is. */
export const placeCaseInput = z.object({
  case: z.uuid(),
  version: z.coerce.number().int().positive(),
  place: optional(line(200)),
  latitude: degrees(latitude),
  longitude: degrees(longitude),
})
export type CasePlace = z.output<typeof placeCaseInput>
