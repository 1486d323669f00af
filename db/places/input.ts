import { z } from 'zod'
import { line } from '../fields'

/** How a place was told; staff may set it later. */
export const placeMethods = ['words', 'suggestion', 'device', 'pin', 'staff'] as const
export type PlaceMethod = (typeof placeMethods)[number]

export const latitude = z.coerce.number().min(-90).max(90)
export const longitude = z.coerce.number().min(-180).max(180)

/** Metres around a point: what is offered, and what an address may ask for. */
export const radii = [300, 1000, 3000] as const
export const radius = z.coerce.number().int().min(50).max(10_000)

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
export const degrees = <S extends z.ZodType>(schema: S) =>
  z.preprocess((text) => (typeof text === 'string' ? text.trim().replace(',', '.') || undefined : text), schema)

const locale = z.enum(['fi', 'sv', 'en'])

/** What the form asks while a place is being told: places by these words, or words for this point. */
export const placeQuestion = z.union([
  z.object({ locale, words: line(200) }),
  z.object({ locale, latitude, longitude }),
])

/** What a map shows, as `south,west,north,east`. */
export const boxInput = z
  .string()
  .max(120)
  .transform((text): unknown[] => text.split(','))
  .pipe(z.tuple([latitude, longitude, latitude, longitude]))
  .transform(([south, west, north, east]) => ({ south, west, north, east }))
