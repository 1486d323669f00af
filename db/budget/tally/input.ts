import { z } from 'zod'

/** What settles a tie, in this order. A round always ends with the lot; `file-order` is for recounts of other cities' files. */
export const tieCriteria = ['score', 'more-votes', 'lower-cost', 'file-order', 'lot'] as const
export type TieCriterion = (typeof tieCriteria)[number]

const methods = ['greedy', 'greedy-no-skip', 'greedy-reserve', 'equal-shares', 'phragmen'] as const
const cents = z.int().positive()

/** How the money of one pot is divided, frozen before voting opens. Settings a method does not use are ignored by it. */
export const ruleInput = z.object({
  method: z.enum(methods),
  /** Least score (points where ballots give points, otherwise votes) with which a project is counted at all. */
  threshold: z.int().nonnegative().nullable().default(null),
  /** The same as a share of the valid ballots; the stricter of the two holds. */
  thresholdPercent: z.int().min(0).max(100).nullable().default(null),
  /** At most one project of each group can win. */
  exclusive: z.array(z.array(z.string().min(1)).min(2)).default([]),
  /** `greedy-reserve`: the percentage of its cost that must be left for the last project to be topped up from a reserve. */
  reservePercent: z.int().min(1).max(99).default(80),
  /** Equal shares: what a funded project is worth to its supporter. */
  utility: z.enum(['cost', 'cardinality']).default('cost'),
  /** Equal shares: what becomes of the money the method leaves. */
  completion: z.enum(['none', 'add1', 'add1u', 'greedy']).default('add1'),
  /** add1: stop when nothing more fits, or go on until the next step would spend too much. */
  stop: z.enum(['exhaustive', 'until-overspend']).default('until-overspend'),
  /** add1: the first share is the pot divided by the ballots, or that in whole euros. */
  firstShare: z.enum(['exact', 'integral']).default('exact'),
  /** add1: how much every share grows at each step. */
  deltaCents: cents.default(100),
  /** Equal shares: give way to greedy when strictly more ballots are better off under it, measured so. */
  comparison: z.enum(['number', 'cost', 'any']).nullable().default(null),
  /** Phragmén: what happens when the next project no longer fits. */
  phragmen: z.enum(['stop', 'drop']).default('stop'),
  /** Leave out a project whose share of the votes is below a third of its share of the pot. */
  eligibilityPreStep: z.boolean().default(false),
  tie: z
    .array(z.enum(tieCriteria))
    .refine((order) => order.at(-1) === 'lot', 'lotLast')
    .refine((order) => new Set(order).size === order.length, 'criterionTwice')
    .default(['lower-cost', 'more-votes', 'lot']),
})

export type Rule = z.infer<typeof ruleInput>

/** The rule of a round: never by the order in which somebody happened to list the projects. */
export const roundRuleInput = ruleInput.refine(({ tie }) => !tie.includes('file-order'), {
  path: ['tie'],
  message: 'fileOrder',
})
