import { z } from 'zod'
import { day, euros, inLanguages, momentInFinland, optional, ticked, whole } from '@/db/fields'
import type { Locale } from '@/tenants/municipality'
import { ballotForm } from '../ballots/input'
import { roundRuleInput, type TieCriterion } from '../tally/input'

/** Drawings for rounds, ideas and proposals that have no photograph: `public/illustrations/<name>.svg`. */
export const illustrations = [
  'beach-sauna',
  'bike-repair',
  'bird-tower',
  'boardwalk',
  'bus-stop',
  'community-garden',
  'disc-golf',
  'dog-park',
  'football-pitch',
  'ice-rink',
  'kayak-rack',
  'lakeside-bench',
  'lean-to',
  'library',
  'mural',
  'outdoor-gym',
  'path-lighting',
  'pier',
  'playground',
  'skate-park',
  'ski-track',
  'stage',
  'trampoline',
] as const

export const mostPots = 20

/** What staff choose from; every order ends with the lot. */
export const tieOrders = {
  'lower-cost': ['lower-cost', 'more-votes', 'lot'],
  'more-votes': ['more-votes', 'lower-cost', 'lot'],
  lot: ['lot'],
} as const satisfies Record<string, readonly TieCriterion[]>
export type TieOrder = keyof typeof tieOrders

const moments = {
  ideasFrom: momentInFinland,
  ideasUntil: momentInFinland,
  reviewUntil: momentInFinland,
  votingFrom: momentInFinland,
  votingUntil: momentInFinland,
  resultOn: momentInFinland,
}
const age = optional(whole({ min: 1, max: 120 }))
const version = whole({ min: 0, max: 1_000_000 })

const potInput = (first: Locale) =>
  z.object({
    id: optional(z.uuid()),
    name: inLanguages(60, first),
    cents: euros({ min: 100, max: 100_000_000_00 }),
    scope: z.enum(['whole-town', 'area']),
  })

const ballotInput = z
  .object({
    type: z.enum(['approval', 'knapsack']),
    min: whole({ min: 1, max: 50 }),
    max: optional(whole({ min: 1, max: 100 })),
    blank: ticked,
  })
  .refine(({ type, min, max }) => type === 'knapsack' || max === null || max >= min, {
    path: ['max'],
    message: 'maxBelowMin',
  })
  .transform(({ type, max, ...rest }) =>
    ballotForm.parse(type === 'approval' ? { type, max, ...rest } : { type, ...rest }),
  )

const countingInput = z
  .object({
    method: z.enum(['equal-shares', 'greedy', 'greedy-no-skip', 'greedy-reserve', 'phragmen']),
    utility: z.enum(['cost', 'cardinality']),
    completion: z.enum(['add1', 'add1u', 'greedy', 'none']),
    stop: z.enum(['until-overspend', 'exhaustive']),
    phragmen: z.enum(['stop', 'drop']),
    threshold: optional(whole({ min: 1, max: 1_000_000 })),
    tie: z.enum(['lower-cost', 'more-votes', 'lot']),
  })
  .transform(({ tie, ...rest }) => roundRuleInput.parse({ ...rest, tie: [...tieOrders[tie]] }))

/** The whole of a round's settings, as the desk's form sends them. */
export const roundInput = (first: Locale) =>
  z
    .object({
      version,
      name: inLanguages(80, first),
      slug: z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')
        .max(40),
      intro: inLanguages(3000, first),
      illustration: optional(z.enum(illustrations)),
      pots: z.array(potInput(first), { error: 'potMissing' }).min(1, 'potMissing').max(mostPots),
      ...moments,
      ideasNeedSignIn: ticked,
      residentsOnly: ticked,
      minimumAge: age,
      maximumAge: age,
      ageReached: z.enum(['in-year', 'on-day']),
      ageOn: day,
      ballot: ballotInput,
      rule: countingInput,
    })
    .superRefine((round, context) => {
      for (const field of outOfOrder(round)) context.addIssue({ code: 'custom', path: [field], message: 'datesOrder' })
      if (round.minimumAge !== null && round.maximumAge !== null && round.minimumAge > round.maximumAge) {
        context.addIssue({ code: 'custom', path: ['maximumAge'], message: 'agesOrder' })
      }
    })

export type RoundSettings = z.output<ReturnType<typeof roundInput>>
export type PotSettings = RoundSettings['pots'][number]
type Moments = Record<keyof typeof moments, Date>

/** The dates that come before the one they must follow. Ideas and voting last for some time; the others may touch. */
function outOfOrder(round: Moments): (keyof Moments)[] {
  const wrong: [keyof Moments, boolean][] = [
    ['ideasUntil', round.ideasUntil <= round.ideasFrom],
    ['reviewUntil', round.reviewUntil < round.ideasUntil],
    ['votingFrom', round.votingFrom < round.reviewUntil],
    ['votingUntil', round.votingUntil <= round.votingFrom],
    ['resultOn', round.resultOn < round.votingUntil],
  ]
  return wrong.flatMap(([field, isWrong]) => (isWrong ? [field] : []))
}

/** What may still change when the rules have been frozen. */
export const frozenRoundInput = (first: Locale) =>
  z.object({
    version,
    intro: inLanguages(3000, first),
    illustration: optional(z.enum(illustrations)),
    resultOn: momentInFinland,
  })

export type FrozenRoundSettings = z.output<ReturnType<typeof frozenRoundInput>>

/** A deed on the round as it was seen: publishing it, freezing it. */
export const publishInput = z.object({ version })
export const freezeInput = z.object({ seen: z.string().regex(/^[0-9a-f]{64}$/), sure: ticked.refine(Boolean, 'sure') })
