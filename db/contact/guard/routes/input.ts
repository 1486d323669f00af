import { z } from 'zod'
import type { Locale } from '@/tenants/municipality'
import { inLanguages, line, optional } from '../../../fields'

/** What a text may be taken for that somebody else answers; 112 and identity codes are no town's choice. */
export const routedKinds = [
  'reviewClaim',
  'appeal',
  'objection',
  'complaint',
  'informationRequest',
  'damageClaim',
  'healthData',
  'childData',
  'police',
  'wellbeing',
  'stateRoad',
] as const
export type RoutedKind = (typeof routedKinds)[number]

export const routedKind = z.enum(routedKinds)

/** The ways to reach somebody else, of which there must be one. */
export const ways = {
  url: optional(
    line(300).refine((text) => URL.canParse(text) && /^https?:\/\/[^@\s]+$/.test(text), { message: 'link' }),
  ),
  phone: optional(line(30)),
  email: optional(z.email('email').max(120)),
}
type Ways = { url: string | null; phone: string | null; email: string | null }
export const atLeastOneWay = ({ url, phone, email }: Ways) => Boolean(url || phone || email)

/** Where a kind of matter is taken instead, as staff write it. */
export const routeInput = (first: Locale) =>
  z
    .object({
      kind: routedKind,
      /** The route as it was opened; 0 for one that nobody has written yet. */
      version: z.coerce.number().int().min(0),
      name: inLanguages(120, first),
      ...ways,
    })
    .refine(atLeastOneWay, { path: ['url'], message: 'required' })
export type RouteInput = z.output<ReturnType<typeof routeInput>>

export const routeDrop = z.object({ kind: routedKind, version: z.coerce.number().int().positive() })
