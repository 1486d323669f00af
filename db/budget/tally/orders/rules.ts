import { createHash } from 'node:crypto'
import type { Contest } from '@/db/budget/tally/contest/rules'
import { type Decision, decide } from '@/db/budget/tally/decision/rules'
import { lotOrder, type TieOrder, tieOrder } from '@/db/budget/tally/lot/rules'

/** What the lot did to the result: which winners another draw could have changed. */
export type LotReport = {
  readonly tried: number
  /** How many orders the tied projects can have; a decimal number of any length. */
  readonly possible: bigint
  /** False: too many orders, and `tried` of them are a sample drawn from the seed. */
  readonly complete: boolean
  /** Projects that won in some of the orders and lost in others. */
  readonly depending: readonly number[]
}

/**
 * Counts again with every order of the projects that only the lot told apart, and of those that turn up on the way. A tie that
 * never arose needs no order. `most`: how many orders to try before drawing a sample.
 */
export function tryOrders(contest: Contest, seed: string, decision: Decision, most: number): LotReport {
  const drawn = lotOrder(seed, contest.table.ids)
  const order = tieOrder(contest.rule.tie, contest.table, drawn)
  const tied = new Set(decision.byLot.flat())
  const outcomes = new Map<string, readonly number[]>([[drawn.join(), decision.winners]])
  for (;;) {
    const before = tied.size
    const groups = alikeGroups(tied, order)
    const possible = groups.reduce((product, { length }) => product * factorial(length), 1n)
    const complete = possible <= BigInt(most)
    const orders = complete ? permutations(groups) : samples(groups, contest.table.ids, seed, most)
    for (const groupsReordered of orders) {
      const lot = rearrange(drawn, contest, groupsReordered)
      if (outcomes.has(lot.join())) continue
      const other = decide(contest, tieOrder(contest.rule.tie, contest.table, lot))
      outcomes.set(lot.join(), other.winners)
      for (const project of other.byLot.flat()) tied.add(project)
    }
    if (tied.size === before || !complete)
      return { tried: outcomes.size, possible, complete, depending: depending([...outcomes.values()]) }
  }
}

function alikeGroups(projects: ReadonlySet<number>, { rank, alike }: TieOrder) {
  const sorted = [...projects].sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0))
  return [...Map.groupBy(sorted, (project) => alike[project])].map(([, group]) => group)
}

const factorial = (n: number): bigint => (n < 2 ? 1n : BigInt(n) * factorial(n - 1))

/** Every way to order each group within itself. */
function* permutations([group, ...rest]: readonly number[][]): Generator<number[][]> {
  if (!group) {
    yield []
    return
  }
  for (const order of orders(group)) for (const others of permutations(rest)) yield [order, ...others]
}

function* orders(items: readonly number[]): Generator<number[]> {
  if (items.length < 2) {
    yield [...items]
    return
  }
  for (const [at, item] of items.entries()) for (const rest of orders(items.toSpliced(at, 1))) yield [item, ...rest]
}

/** The same draws for the same seed. */
function* samples(groups: readonly number[][], ids: readonly string[], seed: string, count: number) {
  for (let draw = 0; draw < count; draw += 1) {
    yield groups.map((group) => {
      const keys = new Map(
        group.map((item) => [item, createHash('sha256').update(`${seed}\0${draw}\0${ids[item]}`).digest('hex')]),
      )
      return [...group].sort((a, b) => ((keys.get(a) ?? '') < (keys.get(b) ?? '') ? -1 : 1))
    })
  }
}

/** The lot with the members of each group in another order on the places they hold together. */
function rearrange(drawn: readonly string[], { table }: Contest, groups: readonly number[][]) {
  const lot = [...drawn]
  for (const group of groups) {
    const ids = group.map((project) => table.ids[project] ?? '')
    const places = drawn.flatMap((id, place) => (ids.includes(id) ? [place] : []))
    places.forEach((place, at) => {
      lot[place] = ids[at] ?? ''
    })
  }
  return lot
}

function depending(outcomes: readonly (readonly number[])[]) {
  const wins = new Map<number, number>()
  for (const project of outcomes.flat()) wins.set(project, (wins.get(project) ?? 0) + 1)
  return [...wins].filter(([, count]) => count < outcomes.length).map(([project]) => project)
}
