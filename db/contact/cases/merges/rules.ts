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

/** How a case looks to a reporter whose own has joined it: a question is put to its first reporter alone. */
export const seenAs = (main: State): State => (main === 'waiting_reporter' ? 'in_progress' : main)

type Happening = {
  readonly kind: string
  readonly by: string
  readonly to: State | null
  readonly words: string | null
  readonly at: Date
  readonly data: Readonly<Record<string, string>>
}

/** What the first reporter sees of a case: nothing that a joined one has written. */
export function seenByFirst<E extends Happening>(events: readonly E[]): E[] {
  return events.filter(({ kind, data }) => kind !== 'said' || !data.joined).map((event) => withoutWords(event, null))
}

/**
 * What a joined reporter sees of the main case: how it goes on and the one answer, and of the reporters' words only their own. What its
 * reporters were written `since` then, when theirs joined it, was written to them as well; of what was before, when and with whom.
 */
export function seenByJoined<E extends Happening>(events: readonly E[], own: string, since: Date | undefined): E[] {
  const isBefore = ({ kind, at }: E) => kind === 'told' && (since === undefined || at < since)
  return events
    .map((event) => (isBefore(event) ? { ...event, words: null } : event))
    .filter(({ kind, by, to, words, data }) => {
      if (kind === 'said') return data.joined === own
      if (kind === 'told') return words !== null || Object.keys(data).length > 0
      return kind === 'moved' && to !== 'waiting_reporter' && (by !== 'reporter' || to === 'reopen_requested')
    })
    .map((event) =>
      event.by === 'reporter' ? withoutWords({ ...event, data: { joined: 'first', ...event.data } }, own) : event,
    )
}

function withoutWords<E extends Happening>(event: E, own: string | null): E {
  const { joined, ...data } = event.data
  return joined ? { ...event, data, words: joined === own ? event.words : null } : event
}
