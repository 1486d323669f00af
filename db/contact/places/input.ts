import { z } from 'zod'
import { line } from '../../fields'

/** How a place was told; staff may set it later. */
export const placeMethods = ['words', 'suggestion', 'device', 'pin', 'staff'] as const
export type PlaceMethod = (typeof placeMethods)[number]

export const latitude = z.coerce.number().min(-90).max(90)
export const longitude = z.coerce.number().min(-180).max(180)

/** Metres around a point: what is offered, and what an address may ask for. */
export const radii = [300, 1000, 3000] as const
export const radius = z.coerce.number().int().min(50).max(10_000)

const locale = z.enum(['fi', 'sv', 'en'])

/** What the form asks while a place is being told: places by these words, or words for this point. */
export const placeQuestion = z.union([
  z.object({ locale, words: line(200) }),
  z.object({ locale, latitude, longitude }),
])
