import { type Disputable, nextStates, type Requirement, requirementsOf, type State } from '../rules'
import { type Move, reasonsFor } from './input'

type Told = Pick<Move, 'words' | 'day' | 'receiver' | 'reason' | 'period'>
export type MoveField = Exclude<keyof Told, 'period'>

/** Where the desk's form holds what a move needs; the rest the case has already, or the form gives by itself. */
const fields: Partial<Record<Requirement, MoveField>> = {
  question: 'words',
  whatWasDone: 'words',
  answer: 'words',
  explanation: 'words',
  date: 'day',
  recipient: 'receiver',
  responsible: 'receiver',
  reason: 'reason',
}

const formOrder = ['words', 'day', 'receiver', 'reason'] as const

/** The fields a move asks for, in the order of the form. */
export function fieldsOf(from: State, to: State): MoveField[] {
  const asked = requirementsOf(from, to).flatMap((requirement) => fields[requirement] ?? [])
  return formOrder.filter((field) => asked.includes(field))
}

/** What a move is told with: what it asks for, and words always. What was filled in for another choice is left out. */
export function toldWith(from: State, to: State, told: Told): Partial<Told> {
  const asked: (keyof Told)[] = ['words', ...fieldsOf(from, to)]
  if (asked.includes('day')) asked.push('period')
  return Object.fromEntries(
    Object.entries(told).filter(([field, value]) => value && asked.includes(field as keyof Told)),
  )
}

/** Whether a field holds what a move can be told with: filled in, a reason of this end, a day that has not gone. */
function isFit(field: MoveField, to: State, told: Told, today: string): boolean {
  if (field === 'day') return (told.day ?? '') >= today
  const fitting: readonly string[] = to === 'rejected' ? reasonsFor.rejected : reasonsFor.no_action
  return field === 'reason' ? fitting.includes(told.reason ?? '') : Boolean(told[field])
}

/** What a move has at hand: its fields as far as they are fit, a reporter who can be reached, and what the case has already. */
export function givenFor(from: State, to: State, told: Told, today: string, reachable: boolean): Requirement[] {
  return requirementsOf(from, to).filter((requirement) => {
    if (requirement === 'reachableReporter') return reachable
    const field = fields[requirement]
    return field ? isFit(field, to, told, today) : requirement !== 'mainCase' && requirement !== 'dispute'
  })
}

/** The first field of the form in which something is missing; none when no field can mend it. */
export function fieldOf(missing: readonly Requirement[]): MoveField | undefined {
  if (missing.includes('reachableReporter')) return undefined
  const faulty = missing.map((requirement) => fields[requirement])
  return formOrder.find((field) => faulty.includes(field))
}

/** Where the desk may take a case now; joining cases and passing them on are works of their own. */
export function movesAtDesk(from: State, endedAs: Disputable | null, reachable: boolean): State[] {
  return nextStates(from, endedAs).filter((to) => !elsewhere.includes(to) && (to !== 'waiting_reporter' || reachable))
}

const elsewhere: readonly State[] = ['merged', 'reopen_requested', 'forwarded']
