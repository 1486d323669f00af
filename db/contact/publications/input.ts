import { z } from 'zod'
import { line, optional, prose, ticked } from '../../fields'
import { latitude, longitude, radius } from '../../places/input'
import { longestText } from '../cases/input'

/** Why a case is not published though its sender agreed. */
export const refusalReasons = ['personal', 'person', 'abusive', 'security', 'child', 'notUseful', 'other'] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** What bars a case from sight by itself: its topic is not published, or it is a question without an answer for everybody. */
export const bars = ['topic', 'unanswered'] as const
export type Bar = (typeof bars)[number]

export const verdicts = ['publish', 'refuse', 'withdraw'] as const
export type Verdict = (typeof verdicts)[number]

/** What staff decide about a case that may be published, with the words everybody will read. */
export const publicationInput = z
  .object({
    case: z.uuid(),
    version: z.coerce.number().int().positive(),
    verdict: z.enum(verdicts),
    title: optional(line(120)),
    text: optional(prose(longestText)),
    place: optional(line(200)),
    point: ticked,
    answer: optional(prose(longestText)),
    reason: optional(z.enum(refusalReasons)),
  })
  .refine(({ verdict, title }) => verdict !== 'publish' || title, { path: ['title'], message: 'required' })
  .refine(({ verdict, text }) => verdict !== 'publish' || text, { path: ['text'], message: 'required' })
  .refine(({ verdict, reason }) => verdict !== 'refuse' || reason, { path: ['reason'], message: 'required' })
export type PublicationVerdict = z.output<typeof publicationInput>

/** The sender's word, by the key of their own page. */
export const consentInput = z.object({ at: z.string().regex(/^[\w-]{8,40}$/), agreed: ticked })

export const publishedStatuses = ['open', 'closed'] as const

const chosen = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => [value].flat()[0], schema.optional()).catch(undefined)

/** What a filter's address may repeat: those of its values that make sense, each once. */
const severalChosen = <S extends z.ZodType<string>>(schema: S, most: number) =>
  z.preprocess(
    (value) => [...new Set([value ?? []].flat().flatMap((one) => schema.safeParse(one).data ?? []))].toSorted(),
    z.array(schema).transform((found) => found.slice(0, most)),
  )

export const topicCode = z.string().regex(/^[a-z0-9-]{1,30}$/)
export const mostTopics = 30

/** The public list's filters as they stand in its address; what makes no sense is left out. */
export const publishedFilters = z.object({
  q: chosen(z.string().trim().min(1).max(100)),
  topic: severalChosen(topicCode, mostTopics),
  status: chosen(z.enum(publishedStatuses)),
  /** Words for a place; `lat` and `lon` tell where it is when they were found for these very words (`at`). */
  near: chosen(z.string().trim().min(1).max(200)),
  at: chosen(z.string().trim().min(1).max(200)),
  lat: chosen(latitude),
  lon: chosen(longitude),
  radius: chosen(radius).transform((metres) => metres ?? 1000),
  view: chosen(z.enum(['map'])),
  page: chosen(z.coerce.number().int().min(1).max(10_000)).transform((page) => page ?? 1),
})
export type PublishedFilters = z.output<typeof publishedFilters>
