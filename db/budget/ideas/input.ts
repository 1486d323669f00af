import { z } from 'zod'
import { euros, line, optional, prose, ticked, whole } from '../../fields'
import { toldPoint } from '../../places/input'
import { ideaStates } from './rules'

/** What an idea is about. Proposals use the same words. */
export const categories = ['sports', 'play', 'nature', 'culture', 'streets', 'community', 'other'] as const

/** The largest rough cost a resident may write: ten million euros. */
const roughest = 1_000_000_000

const words = {
  title: line(90),
  text: prose(4000),
  pot: z.uuid('required'),
  place: line(120),
  category: z.enum(categories),
  roughCents: optional(euros({ min: 100, max: roughest })),
  /** Beside the words of the place, for whoever pins it on a map. */
  latitude: toldPoint.latitude,
  longitude: toldPoint.longitude,
}

export const newIdeaInput = z.object({
  ...words,
  /** Given by a writer who has not signed in. */
  byline: optional(line(60)),
  /** A signed-in writer lets their name be shown. */
  showName: ticked,
  submission: z.uuid(),
  /** Numbers of the similar ideas the writer has been shown, `3,8`; `all` when they went on past them. */
  seen: optional(z.string().max(200)),
})
export type NewIdea = z.output<typeof newIdeaInput>

export const ideaEditInput = z.object({
  ...words,
  showName: ticked,
  idea: z.uuid(),
  version: whole({ min: 1, max: 1_000_000 }),
})
export type IdeaEdit = z.output<typeof ideaEditInput>

export const withdrawalInput = z.object({ idea: z.uuid() })

export const supportInput = z.object({ idea: z.uuid(), support: z.enum(['give', 'take']) })

export const ideaOrders = ['best', 'newest', 'supported', 'discussed', 'title'] as const
export type IdeaOrder = (typeof ideaOrders)[number]

const first = (value: unknown) => [value].flat()[0]
const chosen = <S extends z.ZodType>(schema: S) => z.preprocess(first, schema.optional()).catch(undefined)

/** The filters of the list as they stand in its address; what makes no sense is left out. */
export const ideaFilters = z.object({
  q: chosen(z.string().trim().min(1).max(100)),
  /** The key of a pot. */
  pot: chosen(z.string().regex(/^[\w-]{1,60}$/)),
  category: chosen(z.enum(categories)),
  state: chosen(z.enum(ideaStates.filter((state) => state !== 'hidden'))),
  sort: chosen(z.enum(ideaOrders)),
  view: chosen(z.enum(['map'])),
  page: chosen(z.coerce.number().int().min(1).max(10_000)).transform((page) => page ?? 1),
})
export type IdeaFilters = z.output<typeof ideaFilters>

/** What has been written so far, sent to find ideas like it. */
export const likenessInput = z.object({
  round: z.string().max(60),
  title: z.string().trim().min(3).max(200),
  text: z.string().max(4000).default(''),
  locale: z.enum(['fi', 'sv', 'en']),
})
