import { z } from 'zod'
import { line, optional, several, ticked, whole } from '../../fields'
import { areaCode } from '../areas/input'
import { priorities } from '../cases/priorities/input'
import { kinds, topicCode } from '../topics/input'

/** What a rule may ask of a case, in the order it is told. */
export const conditions = ['topic', 'kind', 'area', 'place', 'keyword', 'answer', 'days', 'hours'] as const
export type ConditionName = (typeof conditions)[number]

/** Words between commas or on lines of their own; each must have a letter or a digit to be found by. */
const words = z
  .string()
  .max(2000)
  .optional()
  .transform((text = '') =>
    text
      .split(/[,\n]/)
      .map((word) => word.trim().replace(/\s+/g, ' '))
      .filter((word) => /[\p{L}\p{N}]/u.test(word)),
  )
  .pipe(z.array(z.string().max(60)).max(60))

/** A choice among the answers to a question, as questions name what they hang on. */
const answer = z.string().regex(/^[A-Z][A-Z0-9_]{0,29}=[a-z0-9-]{1,40}$/)

/** Monday is 1. */
const weekday = z.coerce.number().int().min(1).max(7)

/** A rule as staff write it: what a case must be like, and who then gets it. */
export const ruleInput = z
  .object({
    rule: optional(z.uuid()),
    /** The id of a new one, made with its form: the same form sent twice makes one rule. */
    submission: optional(z.uuid()),
    version: optional(z.coerce.number().int().positive()),
    name: line(80),
    topics: several(topicCode),
    kind: optional(z.enum(kinds)),
    areas: several(areaCode),
    places: words,
    keywords: words,
    answers: several(answer),
    days: several(weekday),
    hourFrom: optional(whole({ min: 0, max: 23 })),
    hourUntil: optional(whole({ min: 1, max: 24 })),
    unit: z.uuid(),
    handler: optional(z.uuid()),
    /** Somebody outside to whom it is suggested to pass the case on. */
    receiver: optional(z.uuid()),
    /** How pressing the case then is; without, as any other. */
    priority: optional(z.enum(priorities)),
  })
  .refine(({ hourFrom, hourUntil }) => (hourFrom === null) === (hourUntil === null), {
    path: ['hourUntil'],
    message: 'required',
  })
  .refine(({ hourFrom, hourUntil }) => hourFrom === null || hourFrom !== hourUntil, {
    path: ['hourUntil'],
    message: 'wrong',
  })
  .refine(
    ({ topics, kind, areas, places, keywords, answers, days, hourFrom }) =>
      [topics, areas, places, keywords, answers, days].some((asked) => asked.length > 0) ||
      kind !== null ||
      hourFrom !== null,
    { path: ['topics'], message: 'conditionMissing' },
  )
export type RuleInput = z.output<typeof ruleInput>

/** One step up or down in the list as the mover saw it. */
export const ruleMove = z.object({
  rule: z.uuid(),
  seen: z.coerce.number().int(),
  to: z.enum(['up', 'down']),
  /** The mover has been shown what would come of it. */
  tried: ticked,
})
/** A step that is being tried, as it stands in the address of the list. */
export const ruleTried = ruleMove.pick({ rule: true, to: true })
export const ruleEnd = z.object({ rule: z.uuid(), version: z.coerce.number().int().positive() })
