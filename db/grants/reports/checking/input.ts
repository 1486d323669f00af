import { z } from 'zod'
import { day, euros, optional, prose, several } from '@/db/fields'
import { grounds } from '@/db/grants/recoveries/rules'
import { moneyPoints } from '@/db/grants/reports/input'

/** `version`: the one whose page was looked at, so that nothing is done to what somebody has changed meanwhile. */
const press = { report: z.uuid(), version: z.coerce.number().int().min(1) }

export const reportPress = z.object(press)
export type Press = z.output<typeof reportPress>

export const factsInput = z.object({ ...press, note: optional(prose(2000)) })

/** The longest time that is given for a supplement, in days. */
export const longestWait = 120
export const wantedInput = z.object({ ...press, wanted: prose(2000), on: day })

/** How much was used as granted, and what was looked at to know it. */
export const acceptanceInput = z.object({
  ...press,
  used: euros(),
  points: several(z.enum(moneyPoints)),
  note: optional(prose(2000)),
})

export const recoveringInput = z.object({
  ...press,
  award: z.uuid(),
  ground: z.enum(grounds),
  words: prose(4000),
  cents: euros({ min: 1 }),
})

export const markInput = z.object({ ...press, mark: prose(500) })
