import { z } from 'zod'
import { answerInput, semanticKey } from '@/db/grants/forms/input'

/** How an application stands. Exits: withdrawn by its applicant, expired as a draft nobody finished. */
export const applicationStates = [
  'draft',
  'submitted',
  'received',
  'inCheck',
  'supplementRequested',
  'eligible',
  'ineligible',
  'scoring',
  'proposed',
  'decided',
  'withdrawn',
  'expired',
] as const
export type ApplicationState = (typeof applicationStates)[number]

export const channels = ['portal', 'paper', 'trial'] as const
/** How it came: through the portal, typed by staff from paper, or tried out before the call was published (of no effect). */
export type ApplicationChannel = (typeof channels)[number]

/** One answer saved by itself. `version` is the one the writer saw: somebody else's newer answer is not overwritten unseen. */
export const answerChange = z.object({
  application: z.uuid(),
  key: semanticKey,
  value: answerInput.nullable(),
  version: z.int().min(0),
})
export type AnswerChange = z.output<typeof answerChange>
