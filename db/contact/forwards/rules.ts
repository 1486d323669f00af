import { finnishDay } from '../../fields'
import { isEnd, mayMove, type State } from '../cases/rules'
import { usualWaits } from '../waits/rules'

/** Days that whoever has been handed a case can open it, to take it into their own books. */
export const readingDays = 30

const day = 86_400_000

/** When a link stops opening: so many days from now, or with the day that the receiver was given or has named, whichever is later. */
export function expiryOf(now: Date, until: string, days = usualWaits.forward): Date {
  const usual = now.valueOf() + days * day
  // The named day is over everywhere in Finland by the next one's noon in UTC.
  return new Date(Math.max(usual, Date.parse(until) + 1.5 * day))
}

/** The link of somebody who has named a day keeps opening for as long after it: they come back to tell that it is done. */
export const expiryAfterPlan = (expires: Date, planned: string, days = usualWaits.forward) =>
  new Date(Math.max(expires.valueOf(), Date.parse(planned) + (days + 1.5) * day))

export const standings = ['open', 'revoked', 'ended', 'expired'] as const
export type ForwardStanding = (typeof standings)[number]

type Link = { readonly expiresAt: Date; readonly revokedAt: Date | null; readonly handedOver: boolean }

/** Whether a link still opens, and if not, what its page may tell. What was handed over ended here with that, and opens all the same. */
export function standingOf({ expiresAt, revokedAt, handedOver }: Link, state: State, now: Date): ForwardStanding {
  if (revokedAt) return 'revoked'
  if (isEnd(state) && !handedOver) return 'ended'
  return expiresAt <= now ? 'expired' : 'open'
}

/** A case may be passed on when the table of states says so, and once more while it is with somebody else. */
export const mayForward = (state: State) => state === 'forwarded' || mayMove(state, 'forwarded')

type Said = { readonly kind: string; readonly day: string | null }

/**
 * The day since whose end a receiver owes word; null when they owe none today. Saying when it will be done sets another day; only done
 * and "not ours" settle it.
 */
export function lateSince(dueOn: string, answers: readonly Said[], now: Date): string | null {
  if (answers.some(({ kind }) => kind === 'done' || kind === 'not_ours')) return null
  const due = answers.findLast(({ kind }) => kind === 'planned')?.day ?? dueOn
  return due < finnishDay(now) ? due : null
}
