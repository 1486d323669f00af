import { finnishDay } from '../../fields'
import type { MailKind } from '../../outbox/mails/input'
import { disputableUntil } from '../cases/disputes/rules'
import { isDisputable, type State } from '../cases/rules'

/** Days in which an address says yes, or is forgotten. */
export const daysToConfirm = 7
/** Days after which a case that has ended is not followed any more: longer than its end can be disputed. */
export const daysAfterEnd = 60

/** One mail an hour to an address that is asked the same again, however often the button is pressed. For the server. */
export const askedOnce = (id: string, now: Date) => `subscribe:${id}:${now.toISOString().slice(0, 13)}`

/** The mail that tells followers of a case's new state. Of what is rejected nothing is in sight. */
export const mailOn = (to: State): MailKind | null => (to === 'rejected' ? null : 'followMoved')

/** The last day to say that it is not so; null when the state asks for no word. For the server. */
export const lastDayAfter = (to: State, ended: Date, days?: number): string | null =>
  isDisputable(to) ? finnishDay(new Date(disputableUntil(ended, days).valueOf() - 1)) : null
