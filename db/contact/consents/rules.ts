import type { State } from '../cases/rules'

type Event = { readonly kind: string; readonly to: State | null; readonly data: Readonly<Record<string, string>> }

/** To whom the reporter has been asked to let their case be handed on, while the case waits for their answer; null when it is not that. */
export function askedToPassOnTo(state: State, events: readonly Event[]): string | null {
  if (state !== 'waiting_reporter') return null
  return events.findLast(({ kind }) => kind === 'moved')?.data.passOnTo ?? null
}
