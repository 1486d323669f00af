import { z } from 'zod'
import { optional, prose } from '@/db/fields'
import { callSlug } from '@/db/grants/calls/input'

/** The parts of a call, each a page of its own at the desk, in the order they are made. */
export const callParts = [
  'basics',
  'times',
  'eligibility',
  'questions',
  'attachments',
  'scoring',
  'money',
  'decision',
  'report',
] as const
export type CallPart = (typeof callParts)[number]

const version = z.coerce.number().int().min(1)

/** A new call: from a ready one, or from one of the town's own. */
export const beginInput = z.object({
  slug: callSlug,
  from: z.string().regex(/^(ready|call):[a-z0-9-]{1,60}$/, 'required'),
})

export const publishInput = z.object({ version, note: optional(prose(500)) })
export const versionInput = z.object({ version })

/** A part as its page sends it; which fields it has depends on the draft. */
export const partInput = z.looseObject({ version, change: z.string().max(200).optional() })
