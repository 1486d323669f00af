import type { Priority } from '../../cases/priorities/input'
import { type Matter, type Rule, route } from '../rules'

/** A case that another list of rules would give to somebody else. */
export type Shift<M extends Matter> = { matter: M; from: Receiver; to: Receiver }
export type Receiver = {
  readonly unit: string
  readonly handler: string | null
  readonly receiver?: string | null
  readonly priority?: Priority | null
}

/** The list as it would be with a draft in it: in the place of the rule it changes, or last. */
export function withDraft(rules: readonly Rule[], draft: Rule): Rule[] {
  return rules.some(({ id }) => id === draft.id)
    ? rules.map((rule) => (rule.id === draft.id ? draft : rule))
    : [...rules, draft]
}

/** Which cases would go elsewhere by other rules than those in force. For the server. */
export function shiftsBetween<M extends Matter>(now: readonly Rule[], then: readonly Rule[], matters: readonly M[]) {
  return matters.flatMap((matter): Shift<M>[] => {
    const [from, to] = [route(now, matter), route(then, matter)]
    return keyOf(from) === keyOf(to) ? [] : [{ matter, from, to }]
  })
}

/** From whom to whom, and how many; the largest first. */
export function flowsOf(shifts: readonly Shift<Matter>[]): { from: Receiver; to: Receiver; cases: number }[] {
  const flows = new Map<string, { from: Receiver; to: Receiver; cases: number }>()
  for (const { from, to } of shifts) {
    const key = `${keyOf(from)} ${keyOf(to)}`
    const flow = flows.get(key) ?? { from, to, cases: 0 }
    flows.set(key, { ...flow, cases: flow.cases + 1 })
  }
  return [...flows.values()].toSorted((one, other) => other.cases - one.cases)
}

const keyOf = ({ unit, handler, receiver, priority }: Receiver) =>
  [unit, handler ?? '', receiver ?? '', priority ?? ''].join(' ')
