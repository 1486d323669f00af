import type { Phase } from '../rounds/rules'

type Current = { phase: Phase; votingUntil: Date; ideasUntil: Date; resultOn: Date; now: Date }

/** What a resident can do something about comes first; then what has just been decided; then what is being prepared. */
const order: readonly Phase[] = ['voting', 'ideas', 'result', 'counting', 'waiting', 'review', 'before']

/** The rounds worth showing on the home page, the one to lead with first. A result leads for half a year. */
export function inOrderOfNews<R extends Current>(rounds: readonly R[]): R[] {
  const end = ({ phase, ...round }: R) => {
    if (phase === 'voting') return round.votingUntil.valueOf()
    return phase === 'ideas' ? round.ideasUntil.valueOf() : -round.resultOn.valueOf()
  }
  return rounds
    .filter(({ phase, resultOn, now }) => phase !== 'result' || now.valueOf() - resultOn.valueOf() < 183 * day)
    .toSorted((a, b) => order.indexOf(a.phase) - order.indexOf(b.phase) || end(a) - end(b))
}

const day = 86_400_000

/** Calendar days on a Finnish clock from now to an end: 0 is today. */
export function daysUntil(end: Date, now: Date): number {
  return Math.round((midnight(end) - midnight(now)) / day)
}

function midnight(at: Date) {
  return Date.parse(at.toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' }))
}
