import { z } from 'zod'
import type { Locale } from '@/tenants/municipality'
import { inLanguages, momentInFinland, optional, several, ticked } from '../../fields'
import { topicCode } from '../topics/input'

export const longestTrouble = 600

/** What staff say of something that many are about to tell: of which topics, where, from when until when. */
export const troubleInput = (first: Locale) =>
  // Drawn with the form: sent twice it is one notice.
  withCourse(z.object({ submission: z.uuid(), ...said(first) }))
export type TroubleInput = z.output<ReturnType<typeof troubleInput>>

/** The same of a notice that is there already; `version` is the one its editor has seen. */
export const troubleChange = (first: Locale) =>
  withCourse(z.object({ trouble: z.uuid(), version: z.coerce.number().int().positive(), ...said(first) }))
export type TroubleChange = z.output<ReturnType<typeof troubleChange>>

export const troubleEnd = z.object({ trouble: z.uuid() })

const said = (first: Locale) => ({
  topics: several(topicCode).refine((codes) => codes.length > 0, 'required'),
  area: optional(z.string().regex(/^[a-z0-9-]{1,30}$/)),
  words: inLanguages(longestTrouble, first),
  /** The number of the published case by which it can be followed. */
  follow: optional(
    z
      .string()
      .trim()
      .regex(/^[a-z0-9]{8}$/, 'format'),
  ),
  /** The receipts of those who tell it say the same. */
  receipts: ticked,
  startsAt: momentInFinland,
  endsAt: momentInFinland,
})

const withCourse = <S extends z.ZodObject<ReturnType<typeof said>>>(input: S) =>
  input.refine(({ startsAt, endsAt }) => startsAt < endsAt, { path: ['endsAt'], message: 'untilBeforeFrom' })
