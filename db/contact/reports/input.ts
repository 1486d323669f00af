import { z } from 'zod'
import { optional, prose } from '../../fields'
import { refusalReasons } from '../publications/input'

/** What may be wrong with something that everybody can read: the reasons for which staff take it out of sight. */
export const reportReasons = refusalReasons.filter((reason) => reason !== 'notUseful')
export type ReportReason = (typeof reportReasons)[number]
const reason = z.enum(reportReasons as [ReportReason, ...ReportReason[]], 'required')

export const longestReport = 1000

const reference = z.string().regex(/^[a-z0-9]{8}$/)

/** A reader says that a published case, or one photo of it, is improper. `photo` is the name of its public copy. */
export const reportInput = z.object({
  case: reference,
  photo: optional(z.uuid()),
  reason,
  words: optional(prose(longestReport)),
  submission: z.uuid(),
  /** A trap: people do not see the field, programs fill it. */
  subject2: optional(z.string().max(500)),
})
export type Report = z.output<typeof reportInput>

/** What is judged; `newest` is the latest of its reports that the officer has read. */
const judged = { case: z.uuid(), photo: optional(z.uuid()), newest: z.uuid() }

export const leavingInput = z.object(judged)
export type Leaving = z.output<typeof leavingInput>

export const hidingInput = z.object({ ...judged, reason })
export type Hiding = z.output<typeof hidingInput>

export const outcomes = ['left', 'hidden'] as const
export type Outcome = (typeof outcomes)[number]
