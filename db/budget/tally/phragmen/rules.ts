import type { Contest } from '@/db/budget/tally/contest/rules'
import { first, type TieOrder } from '@/db/budget/tally/lot/rules'
import { type Fraction, fraction, smallCommonDivisor } from '@/db/fractions/rules'

/** A purchase at a time (cents earned by each voter), or what ended or skipped one. */
export type Moment = {
  readonly project: number
  readonly time: Fraction
  readonly leftCents: number
  readonly tied: readonly number[]
  readonly byLot: readonly number[]
  readonly outcome: 'funded' | 'excluded-by' | 'did-not-fit' | 'count-stopped'
  readonly by?: number
}

export type Phragmen = {
  readonly winners: readonly number[]
  readonly moments: readonly Moment[]
  readonly leftCents: number
}

/** Exact times of the purchases as integers over one unit; each group of ballots with the last purchase it took part in. */
type Clock = { unit: bigint; times: readonly bigint[]; readonly lastBought: Int32Array }
type Time = { readonly num: bigint; readonly votes: number }

/**
 * Sequential Phragmén: everybody earns at the same speed, supporters buy a project the moment they can together. A voter's
 * load is the time of the last purchase they took part in, so a project's load is a count of supporters per purchase.
 * Source: Brill, Freeman, Janson, Lackner, "Phragmén's Voting Methods and Justified Representation", 2017; costs as in Los,
 * Christoff, Grossi, 2022.
 */
export function phragmen(contest: Contest, order: TieOrder): Phragmen {
  const { table, rule, rivals } = contest
  const clock: Clock = { unit: 1n, times: [], lastBought: new Int32Array(table.weights.length).fill(-1) }
  const moments: Moment[] = []
  const winners: number[] = []
  let left = table.potCents
  const cost = (project: number) => table.costs[project] ?? 0
  const waiting = new Set(contest.candidates)
  const time = (project: number) => timeOf(contest, project, clock)
  const exact = ({ num, votes }: Time) => fraction(num, clock.unit * BigInt(votes))
  const end = (project: number, at: Time, outcome: Moment['outcome'], by?: number) => {
    waiting.delete(project)
    moments.push({
      project,
      time: exact(at),
      leftCents: left,
      tied: [project],
      byLot: [],
      outcome,
      ...(by !== undefined && { by }),
    })
  }
  for (const project of soonest(waiting, time, order))
    if (cost(project) > left) end(project, time(project), 'did-not-fit')
  while (waiting.size > 0) {
    const { tied, at } = earliest(waiting, time)
    const misfits = soonest(tied, time, order).filter((project) => cost(project) > left)
    for (const project of misfits) end(project, at, 'did-not-fit')
    const stopper = misfits[0]
    if (stopper !== undefined && rule.phragmen === 'stop') {
      for (const project of soonest(waiting, time, order)) end(project, time(project), 'count-stopped', stopper)
    }
    if (stopper !== undefined) continue
    const { chosen, byLot } = first(tied, order)
    moments.push({ project: chosen, time: exact(at), leftCents: left, tied, byLot, outcome: 'funded' })
    left -= cost(chosen)
    winners.push(chosen)
    waiting.delete(chosen)
    load(contest, chosen, clock, at)
    for (const rival of rivals[chosen] ?? []) if (waiting.has(rival)) end(rival, time(rival), 'excluded-by', chosen)
  }
  return { winners, moments, leftCents: left }
}

/** t(p) = (cost + loads of the supporters) / votes, over the unit of the clock: num / (unit * votes). */
function timeOf({ table }: Contest, project: number, { unit, times, lastBought }: Clock): Time {
  const { starts, items, weights } = table.bySupport
  const loads = new Float64Array(times.length)
  for (let at = starts[project] as number; at < (starts[project + 1] as number); at += 1) {
    const bought = lastBought[items[at] as number] as number
    if (bought >= 0) loads[bought] = (loads[bought] as number) + (weights[at] as number)
  }
  const cost = BigInt(table.costs[project] ?? 0) * unit
  const num = times.reduce((sum, time, purchase) => sum + time * BigInt(loads[purchase] as number), cost)
  return { num, votes: table.votes[project] ?? 0 }
}

const compareTimes = (a: Time, b: Time) => {
  const difference = a.num * BigInt(b.votes) - b.num * BigInt(a.votes)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** By time, ties by the tie order. */
function soonest(projects: Iterable<number>, timeOf: (project: number) => Time, { rank }: TieOrder) {
  return [...projects]
    .map((project) => ({ project, time: timeOf(project) }))
    .sort((a, b) => compareTimes(a.time, b.time) || (rank[a.project] ?? 0) - (rank[b.project] ?? 0))
    .map(({ project }) => project)
}

function earliest(waiting: ReadonlySet<number>, timeOf: (project: number) => Time) {
  let tied: number[] = []
  let at: Time | undefined
  for (const project of waiting) {
    const own = timeOf(project)
    const difference = at ? compareTimes(own, at) : -1
    if (difference < 0) [tied, at] = [[project], own]
    else if (difference === 0) tied.push(project)
  }
  return { tied, at: at as Time }
}

/** Writes the time over a unit in which it is whole, earlier ones too, and sets it as the load of the supporters. */
function load({ table: { bySupport } }: Contest, project: number, clock: Clock, { num, votes }: Time) {
  const divisor = smallCommonDivisor(votes, Number(num % BigInt(votes)))
  const factor = BigInt(votes / divisor)
  clock.unit *= factor
  clock.times = [...clock.times.map((time) => time * factor), num / BigInt(divisor)]
  const { starts, items } = bySupport
  for (let at = starts[project] as number; at < (starts[project + 1] as number); at += 1) {
    clock.lastBought[items[at] as number] = clock.times.length - 1
  }
}
