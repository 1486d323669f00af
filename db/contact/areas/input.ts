import { z } from 'zod'
import type { Position } from '@/tenants/map'
import type { Locale } from '@/tenants/municipality'
import { inLanguages, optional } from '../../fields'
import { latitude, longitude } from '../../places/input'

export const areaCode = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** Corners that make an area, and how many are kept: a hand draws no more. */
export const fewestCorners = 3
export const mostCorners = 200

/** A corner a line: degrees to the north and to the east, "61,8642 25,1903" or "61.8642, 25.1903". */
const corners = z
  .string()
  .max(12_000)
  .default('')
  .transform((text, context): Position[] => {
    const lines = text.split('\n').filter((line) => line.trim())
    const read = lines.map(cornerIn)
    const wrong = read.indexOf(null)
    const problem = wrong >= 0 ? 'corner' : read.length < fewestCorners ? 'cornersFew' : null
    if (!problem && read.length <= mostCorners) return read.flatMap((corner) => (corner ? [corner] : []))
    context.addIssue({ code: 'custom', message: problem ?? 'cornersMany' })
    return z.NEVER
  })

/** The corner that a line tells; null when it tells none. */
export function cornerIn(line: string): Position | null {
  const [north, east, ...more] = line
    .trim()
    .replace(/(\d),(\d)/g, '$1.$2')
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number)
  if (north === undefined || east === undefined || more.length > 0) return null
  const known = latitude.safeParse(north).success && longitude.safeParse(east).success
  return known ? [east, north] : null
}

/** An area as staff write it. */
export const areaInput = (first: Locale) =>
  z.object({
    /** The area that is changed; null for a new one. */
    area: optional(areaCode),
    /** The id of a new one, made with its form: the same form sent twice draws one. */
    submission: optional(z.uuid()),
    version: optional(z.coerce.number().int().positive()),
    name: inLanguages(80, first),
    corners,
  })
export type AreaInput = z.output<ReturnType<typeof areaInput>>

export const areaEnd = z.object({ area: areaCode, version: z.coerce.number().int().positive() })
