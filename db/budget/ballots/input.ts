import { z } from 'zod'

const limit = z.int().positive()
const points = z.int().nonnegative()
const common = {
  /** A ballot that names nothing may be cast; it counts in the turnout. */
  blank: z.boolean().default(false),
}

/** What a voter does in each pot, and within which limits. */
export const ballotForm = z.discriminatedUnion('type', [
  z.object({ ...common, type: z.literal('approval'), min: limit.default(1), max: limit.nullable().default(null) }),
  /** Projects whose prices together stay within the pot, or within `maxSumCents`. */
  z.object({
    ...common,
    type: z.literal('knapsack'),
    min: limit.default(1),
    maxSumCents: limit.nullable().default(null),
  }),
  z.object({
    ...common,
    type: z.literal('cumulative'),
    sum: limit,
    minPoints: points.default(0),
    maxPoints: limit.nullable().default(null),
  }),
  z.object({ ...common, type: z.literal('ordinal'), min: limit, max: limit }),
  z.object({ ...common, type: z.literal('choose-1') }),
  z.object({
    ...common,
    type: z.literal('scoring'),
    minPoints: points.default(0),
    maxPoints: limit,
    defaultPoints: points.default(0),
  }),
])
export type BallotForm = z.infer<typeof ballotForm>
export type BallotType = BallotForm['type']

const optionId = z.string().min(1).max(100)

/** One pot: the ids chosen (best first where order counts), or points by id. */
export const choiceInput = z.union([z.array(optionId).max(1000), z.record(optionId, z.int())])
export type Choice = z.infer<typeof choiceInput>

/** By the key of the pot. A pot left out is a pot left blank. */
export const choicesInput = z.record(z.string().min(1).max(100), choiceInput)
export type Choices = z.infer<typeof choicesInput>

/** One ballot holds every pot the voter may take part in: the whole town, and one area chosen freely (its key). */
export const ballotInput = z.object({ area: z.string().min(1).max(100).nullable(), choices: choicesInput })
export type Ballot = z.infer<typeof ballotInput>
