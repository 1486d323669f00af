import { z } from 'zod'
import { line, optional } from '../../fields'

/** What the other system is asked for; either is understood when it comes. */
export const wireFormats = ['json', 'xml'] as const
export type WireFormat = (typeof wireFormats)[number]

/** A topic of another system. */
export type TheirService = { readonly code: string; readonly name: string }

const address = line(300).refine((text) => URL.canParse(text) && /^https?:\/\/[^@]+$/.test(text), 'format')

/** Another system that takes cases over Open311, as staff write it down. An empty key keeps the one that is known. */
export const systemInput = z.object({
  id: optional(z.uuid()),
  /** The id of a new one, made with its form: the same form sent twice writes one. */
  submission: optional(z.uuid()),
  version: optional(z.coerce.number().int().positive()),
  name: line(80),
  address,
  key: optional(line(200)),
  jurisdiction: optional(line(100)),
  format: z.enum(wireFormats),
})
export type SystemInput = z.output<typeof systemInput>

export const systemOnly = z.object({ receiver: z.uuid() })

/** A form field's name may not be all digits, as topics are. */
export const fieldOfTopic = (topic: string) => `t${topic}`

/** Which of their topics stands for which of ours, and which of ours go out by themselves. */
export const mappingInput = z.object({
  receiver: z.uuid(),
  version: z.coerce.number().int().positive(),
  codes: z.record(z.string().max(40), optional(line(60))).default({}),
  automatic: z.record(z.string().max(40), z.string().max(10)).default({}),
})
export type Mapping = z.output<typeof mappingInput>
