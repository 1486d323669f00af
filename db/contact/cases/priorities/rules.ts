import { type Priority, priorities } from './input'

/** From how many others with the same trouble a case is at least so pressing, the most pressing first. */
export const steps = [
  { troubled: 20, to: 'urgent' },
  { troubled: 5, to: 'high' },
] as const satisfies readonly { troubled: number; to: Priority }[]

const rank = (priority: Priority) => priorities.indexOf(priority)

type Standing = { readonly priority: Priority; readonly troubled: number; readonly raisedTo: readonly Priority[] }

/**
 * What the number of those whom the same thing troubles makes of a case; null where it stays as it is. A number never lowers what
 * staff have set, and each step is taken once: whoever lowers the case after it has seen why it rose.
 */
export function raisedBy({ priority, troubled, raisedTo }: Standing): Priority | null {
  const step = steps.find((one) => troubled >= one.troubled)
  if (!step || rank(step.to) <= rank(priority)) return null
  return raisedTo.some((before) => rank(before) >= rank(step.to)) ? null : step.to
}

type Ruled = Pick<Standing, 'priority' | 'raisedTo'> & { readonly ruled: Priority; readonly saidByStaff: boolean }

/** Whether a case becomes as pressing as its rule says: what staff have said stands, and what its number has raised is not lowered. */
export const isFollowed = ({ priority, ruled, saidByStaff, raisedTo }: Ruled) =>
  ruled !== priority && !saidByStaff && (raisedTo.length === 0 || rank(ruled) > rank(priority))
