import { z } from 'zod'
import { line, optional } from '../../fields'

const locales = ['fi', 'sv', 'en'] as const
export const receiverLocale = z.enum(locales)

/** What staff keep of somebody outside whom cases are passed on to. */
export const receiverInput = z.object({
  id: optional(z.uuid()),
  /** The id of a new one, made with its form: the same form sent twice writes one. */
  submission: optional(z.uuid()),
  version: optional(z.coerce.number().int().positive()),
  name: line(120),
  email: z.email('email').max(120),
  task: optional(line(200)),
  locale: receiverLocale,
})
export type ReceiverInput = z.output<typeof receiverInput>

/** Takes a receiver out of use, or into use again. */
export const receiverUse = z.object({ id: z.uuid(), use: z.enum(['on', 'off']) })
