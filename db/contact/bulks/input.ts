import { z } from 'zod'
import { day, line, optional, prose, several } from '../../fields'
import { longestText } from '../cases/input'
import { reasons } from '../cases/moves/input'
import { periodPattern } from '../cases/plans/rules'
import { unitChoices } from '../cases/retopics/input'
import { states } from '../cases/rules'
import { kinds, topicCode } from '../topics/input'

export const acts = ['assign', 'retopic', 'move', 'merge'] as const
export type Act = (typeof acts)[number]

/** Cases in one bulk: as many as an officer can look through before pressing. */
export const mostCases = 200

/** A ticked row: the case and how it stood when the list was drawn. */
const row = z.string().transform((text, context) => {
  const [id, version] = text.split(':')
  const read = z.object({ id: z.uuid(), version: z.coerce.number().int().positive() }).safeParse({ id, version })
  if (read.success) return read.data
  context.addIssue({ code: 'custom', message: 'wrong' })
  return z.NEVER
})

/** Rows ticked in the queue, or all that its filters find; `take`: they become mine, and nothing else is asked. */
export const chooseInput = z
  .object({
    submission: z.uuid(),
    rows: several(row).pipe(z.array(z.object({ id: z.uuid(), version: z.number() })).max(mostCases)),
    all: optional(z.string().max(600)),
    act: z.enum([...acts, 'take']),
  })
  .refine(({ rows, all }) => rows.length > 0 || all !== null, { path: ['rows'], message: 'chooseRows' })
export type Choice = z.output<typeof chooseInput>

/** Who gets them: each case stays with its unit unless another is named. */
export const assignTold = z.object({ act: z.literal('assign'), unit: optional(z.uuid()), handler: optional(z.uuid()) })

export const retopicTold = z.object({
  act: z.literal('retopic'),
  topic: topicCode,
  kind: optional(z.enum(kinds)),
  unitChoice: z.enum(unitChoices),
  why: optional(prose(1000)),
})

const text = optional(prose(longestText))
export const moveTold = z.object({
  act: z.literal('move'),
  to: z.enum(states),
  template: optional(z.uuid()),
  /** What is written here goes before the template, language by language. */
  words: z.object({ fi: text, sv: text, en: text }),
  day: optional(day),
  /** A month, a season or a year instead of a day. */
  period: optional(z.string().regex(periodPattern)).optional(),
  receiver: optional(line(120)),
  reason: optional(z.enum(reasons)),
})

/** The case among the chosen that the others join. */
export const mergeTold = z.object({ act: z.literal('merge'), main: z.uuid('required') })

export const told = z.discriminatedUnion('act', [assignTold, retopicTold, moveTold, mergeTold])
export type Told = z.output<typeof told>
export type MoveTold = z.output<typeof moveTold>

export const tellInput = z.object({ bulk: z.uuid(), told })
export const pressInput = z.object({ bulk: z.uuid() })
