import { z } from 'zod'
import { day, optional, prose } from '../../../fields'
import { longestText } from '../input'
import { otherLanguages } from '../moves/input'
import { periodPattern } from '../plans/rules'

/** A new day, or a month, a season or a year, for what is planned. */
const newPlan = { newDay: optional(day).optional(), newPeriod: optional(z.string().regex(periodPattern)).optional() }

/** Staff write to the reporters of a case that stays where it is; of a planned one, by a new day or period too. */
export const tellingInput = z.object({
  case: z.uuid(),
  version: z.coerce.number().int().positive(),
  news: prose(longestText),
  ...otherLanguages,
  ...newPlan,
})
export type Telling = z.output<typeof tellingInput>

/** A template for such words, with the day they are to name. */
export const tellingTemplateInput = z.object({ case: z.uuid(), template: z.uuid('required'), ...newPlan })
