import { z } from 'zod'
import type { Texts } from '@/db/columns'
import { day, euros, optional, prose, several } from '@/db/fields'
import type { Locale } from '@/tenants/municipality'

export const stances = ['feasible', 'unsure', 'not-feasible'] as const
export type Stance = (typeof stances)[number]

export const outcomes = ['feasible', 'not-feasible'] as const
export type Outcome = (typeof outcomes)[number]

export const reviewLimits = { opinion: 4_000, reason: 4_000 }

/** Nobody sees to it: takes an assignment away. */
export const nobody = 'nobody'

export const assignmentInput = z.object({
  round: z.uuid(),
  ideas: several(z.uuid()).pipe(z.array(z.uuid()).min(1, 'chooseIdeas').max(200)),
  assignee: z.string().regex(/^(nobody|[0-9a-f-]{36})$/, 'chooseAssignee'),
  dueOn: optional(day),
  /** The view of the queue the form stands in, as its query. */
  view: z.string().max(500).default(''),
})
export type Assignment = z.output<typeof assignmentInput>

const edited = {
  idea: z.uuid(),
  /** The version the editor had before them; 0 when there was none. */
  version: z.coerce.number().int().nonnegative(),
  /** Fields to take from the other editor's version. */
  take: several(z.string().max(40)),
}

export const opinionInput = z.object({
  stance: z.enum(stances),
  text: prose(reviewLimits.opinion),
  estimate: optional(euros()),
  yearly: optional(euros()),
  ...edited,
})
export type Opinion = z.output<typeof opinionInput>

/** The published answer. `required`: the languages the town must answer in. */
export const verdictInput = (required: readonly Locale[]) =>
  z.object({
    outcome: z.enum(outcomes),
    reason: reasonIn(required),
    investment: optional(euros()),
    upkeep: optional(euros()),
    ...edited,
  })
export type Verdict = z.output<ReturnType<typeof verdictInput>>

function reasonIn(required: readonly Locale[]): z.ZodType<Texts> {
  const free = optional(prose(reviewLimits.reason)).transform((text) => text ?? undefined)
  const fieldOf = (locale: Locale) => (required.includes(locale) ? prose(reviewLimits.reason) : free)
  return z.object({ fi: fieldOf('fi'), sv: fieldOf('sv'), en: fieldOf('en') })
}
