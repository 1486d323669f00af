import type { State } from '../rules'

type Main = { readonly id: string; readonly state: State; readonly mainCase: string | null }

/**
 * The case that gets the answer when one joins another; null when it cannot. Joining a merged case means joining its main one, so that
 * there are no chains; nobody waits for an answer in a case that is never shown.
 */
export function mainFor(joining: string, into: Main): string | null {
  if (into.state === 'rejected') return null
  const main = into.state === 'merged' ? into.mainCase : into.id
  return main === joining ? null : main
}
