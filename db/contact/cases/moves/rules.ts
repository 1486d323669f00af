import { type Disputable, nextStates, type Requirement, requirementsOf, type State } from '../rules'
import { type Move, reasonsFor } from './input'

type Told = Pick<Move, 'words' | 'day' | 'receiver' | 'reason'>
export type MoveField = keyof Told

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

/** The fields a move asks for, in the order of the form. */
export function fieldsOf(from: State, to: State): MoveField[] {
  const asked = requirementsOf(from, to).flatMap((requirement) => fields[requirement] ?? [])
  return (['words', 'day', 'receiver', 'reason'] as const).filter((field) => asked.includes(field))
}

/** What a move is told with: what it asks for, and words always. What was filled in for another choice is left out. */
export function toldWith(from: State, to: State, told: Told): Partial<Told> {
  const asked: MoveField[] = ['words', ...fieldsOf(from, to)]
  return Object.fromEntries(
    Object.entries(told).filter(([field, value]) => value && asked.includes(field as MoveField)),
  )
}

/** The first field that keeps a move from being made: empty, a reason of another end, a day that has gone. */
export function faultyField(from: State, to: State, told: Told, today: string): MoveField | undefined {
  return fieldsOf(from, to).find((field) => {
    if (!told[field]) return true
    if (field === 'day') return (told.day ?? '') < today
    const fitting: readonly string[] = to === 'rejected' ? reasonsFor.rejected : reasonsFor.no_action
    return field === 'reason' && !fitting.includes(told.reason ?? '')
  })
}

/** Where the desk may take a case now; joining cases is a work of its own. */
export function movesAtDesk(from: State, endedAs: Disputable | null, reachable: boolean): State[] {
  return nextStates(from, endedAs).filter(
    (to) => to !== 'merged' && to !== 'reopen_requested' && (to !== 'waiting_reporter' || reachable),
  )
}
