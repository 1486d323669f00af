import { z } from 'zod'
import type { DecisionState } from '../input'

export const decisionPiles = [
  'waiting',
  'draft',
  'proposal',
  'agenda',
  'made',
  'notified',
  'appealed',
  'final',
] as const
export type DecisionPile = (typeof decisionPiles)[number]

/** Which states lie in which pile; what waits has no decision yet. */
export const statesIn: Readonly<Record<Exclude<DecisionPile, 'waiting'>, readonly DecisionState[]>> = {
  draft: ['draft'],
  proposal: ['proposal'],
  agenda: ['onAgenda'],
  made: ['made'],
  notified: ['notified'],
  appealed: ['appealed', 'calledIn', 'court', 'upheld'],
  final: ['final', 'changed'],
}

export const pileFilters = z.object({
  pile: z.enum(decisionPiles).catch('waiting'),
  call: z.uuid().nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type PileFilters = z.output<typeof pileFilters>
