import type { Contest } from '@/db/budget/tally/contest/rules'
import { type Ledger, openLedger, type Price, pay } from '@/db/budget/tally/ledger/rules'
import { first, type TieOrder } from '@/db/budget/tally/lot/rules'
import { boundPrice, exactPrice } from '@/db/budget/tally/prices/rules'

/** One purchase. The price per point is num / (unit * den), rho that divided by `worth` (see `worthOf`). */
export type Purchase = {
  readonly project: number
  readonly num: bigint
  readonly den: bigint
  readonly worth: number
  readonly tied: readonly number[]
  readonly byLot: readonly number[]
  /** Ballots that paid the full price; the other supporters gave what they had. */
  readonly fullPayers: number
}

export type Purchases = {
  readonly steps: readonly Purchase[]
  readonly winners: readonly number[]
  readonly costCents: number
}

/** m(p): what one point for the project is worth to its supporter. */
export function worthOf({ table, rule }: Contest, project: number) {
  return rule.utility === 'cost' ? (table.costs[project] ?? 0) : 1
}

/**
 * Method of Equal Shares at a share of `total` / n cents: again and again the project with the smallest rho, paid by its
 * supporters. Source: Peters, Pierczyński, Skowron, "Proportional Participatory Budgeting with Additive Utilities", 2021.
 * Excluded projects leave with the winner. The ledger is opened anew and holds the end of the run afterwards.
 */
export function equalShares(contest: Contest, ledger: Ledger, order: TieOrder, total: bigint): Purchases {
  const { costs, scores } = contest.table
  openLedger(ledger, total)
  const low = costs.map(
    (cost, project) => (cost * (1 - 4 * Number.EPSILON)) / (worthOf(contest, project) * (scores[project] ?? 0)),
  )
  const waiting = new Set(contest.candidates)
  const steps: Purchase[] = []
  while (waiting.size > 0) {
    const cheapest = findCheapest(contest, ledger, waiting, low)
    if (cheapest.length === 0) continue
    const { chosen, byLot } = first(
      cheapest.map(({ project }) => project),
      order,
    )
    const { price } = cheapest.find(({ project }) => project === chosen) as Offer
    steps.push(purchase(contest, ledger, chosen, price, { tied: cheapest.map(({ project }) => project), byLot }))
    pay(ledger, chosen, price)
    for (const gone of [chosen, ...(contest.rivals[chosen] ?? [])]) waiting.delete(gone)
  }
  const winners = steps.map(({ project }) => project)
  return { steps, winners, costCents: winners.reduce((sum, project) => sum + (costs[project] ?? 0), 0) }
}

type Offer = { readonly project: number; readonly price: Price }

/** The projects with the smallest rho, compared exactly. Strikes off what its supporters cannot pay; empty when only that happened. */
function findCheapest(contest: Contest, ledger: Ledger, waiting: Set<number>, low: number[]): Offer[] {
  const shortlist = narrow(contest, ledger, waiting, low)
  const offers = shortlist.flatMap((project): Offer[] => {
    const price = exactPrice(
      ledger,
      project,
      (low[project] ?? 0) * worthOf(contest, project) * (1 - 4 * Number.EPSILON),
    )
    if (!price) waiting.delete(project)
    return price ? [{ project, price }] : []
  })
  return offers.length < shortlist.length ? [] : smallest(contest, offers)
}

/** Every project whose rho might be the smallest, judged by bounds. Rho never falls during a run, so old lower bounds stay good. */
function narrow(contest: Contest, ledger: Ledger, waiting: Set<number>, low: number[]) {
  const unseen = new Set(waiting)
  const seen: number[] = []
  let best = Number.POSITIVE_INFINITY
  for (;;) {
    const project = lowest(unseen, low)
    if (project === undefined || (low[project] as number) > best) break
    unseen.delete(project)
    const worth = worthOf(contest, project)
    const bounds = boundPrice(ledger, project, (low[project] as number) * worth, best * worth)
    if (!bounds.affordable) {
      waiting.delete(project)
      continue
    }
    low[project] = Math.max(low[project] as number, (bounds.low / worth) * (1 - 4 * Number.EPSILON))
    best = Math.min(best, (bounds.high / worth) * (1 + 4 * Number.EPSILON))
    seen.push(project)
  }
  return seen.filter((project) => (low[project] as number) <= best)
}

function lowest(projects: ReadonlySet<number>, low: readonly number[]) {
  let found: number | undefined
  for (const project of projects)
    if (found === undefined || (low[project] as number) < (low[found] as number)) found = project
  return found
}

function smallest(contest: Contest, offers: readonly Offer[]) {
  if (offers.length < 2) return [...offers]
  const scale = ({ project, price }: Offer) => BigInt(price.den) * BigInt(worthOf(contest, project))
  let best: Offer[] = []
  for (const offer of offers) {
    const leader = best[0]
    const difference = leader ? offer.price.num * scale(leader) - leader.price.num * scale(offer) : -1n
    if (difference < 0n) best = [offer]
    else if (difference === 0n) best.push(offer)
  }
  return best
}

function purchase(
  contest: Contest,
  { unit }: Ledger,
  project: number,
  price: Price,
  ties: Pick<Purchase, 'tied' | 'byLot'>,
): Purchase {
  const { num, den, fullPayers } = price
  return { project, num, den: unit * BigInt(den), worth: worthOf(contest, project), ...ties, fullPayers }
}
