import { areasAt, type NamedArea } from '../../areas/rules'
import { isEnd, type State } from '../../cases/rules'
import type { Matter } from '../rules'

/** What made the rules run: the case came, its topic or its place was changed, or somebody at the desk asked. */
export const causes = ['arrival', 'topic', 'place', 'desk'] as const
export type Cause = (typeof causes)[number]

/** What became of it: the case went where the rules said, staff were asked first, or it stayed where it was. */
export const outcomes = ['followed', 'proposed', 'kept'] as const
export type Outcome = (typeof outcomes)[number]

type Held = { readonly state: State; readonly unit: string; readonly handler: string | null }
type Sent = { readonly unit: string }
type Run = Sent & { readonly outcome: Outcome }

/**
 * What is to be done where the rules have been run anew on a case that somebody has changed. Nobody's work is taken from them unasked: once
 * it has begun, or somebody has given the case by hand, another unit is only proposed; what has been decided is not asked again.
 */
export function outcomeOf(held: Held, before: Run | null, now: Sent): Outcome {
  if (now.unit === held.unit) return 'followed'
  if (isEnd(held.state) || (before?.unit === now.unit && before.outcome !== 'proposed')) return 'kept'
  const byHand = before !== null && before.unit !== held.unit
  const begun = held.state !== 'received' || held.handler !== null || byHand
  return begun ? 'proposed' : 'followed'
}

type Told = Omit<Matter, 'areas'> & { readonly latitude: number | null; readonly longitude: number | null }

/** A case as routing reads it: its point told by the areas it lies in. */
export function matterOf<T extends Told>(told: T, areas: readonly NamedArea[]) {
  const { latitude, longitude } = told
  const point = latitude !== null && longitude !== null ? { latitude, longitude } : null
  return { ...told, areas: areasAt(areas, point) } satisfies Matter
}
