import { z } from 'zod'
import type { Locale } from '@/tenants/municipality'
import { inLanguages, optional, several } from '../../../fields'

/** A unit as staff write it. */
export const unitInput = (first: Locale) =>
  z.object({
    /** The unit that is changed; null for a new one. */
    unit: optional(z.uuid()),
    version: optional(z.coerce.number().int().positive()),
    name: inLanguages(80, first),
    email: optional(z.email('email').max(120)),
    /** Who works there. */
    members: several(z.uuid()),
  })
export type UnitInput = z.output<ReturnType<typeof unitInput>>
