import type { Ledger } from '@/db/budget/tally/ledger/rules'
import type { Table } from '@/db/budget/tally/tabulation/rules'
import { type Fraction, floor, fraction } from '@/db/fractions/rules'

/** Where the money of a project's supporters went, at the end of a run of equal shares. Exact. */
export type Spending = {
  /** What they still had together. */
  readonly left: Fraction
  /** What they paid for each winner, in the order of purchase; winners they paid nothing for are absent. */
  readonly paid: readonly { readonly project: number; readonly amount: Fraction }[]
}

/**
 * Follows the supporters of one project through the ledger. A group pays the full price of each winner it supports, until the
 * round in which it gives all it has; both are whole numbers of shares and prices, so they are counted first and multiplied once.
 */
export function spendingOf(ledger: Ledger, project: number): Spending {
  const { starts, items, weights } = ledger.table.bySupport
  const rounds = ledger.prices.length
  const sums = Array.from({ length: rounds + 1 }, () => ({ shares: 0, prices: new Float64Array(rounds) }))
  for (let at = starts[project] as number; at < (starts[project + 1] as number); at += 1) {
    follow(ledger, items[at] as number, weights[at] as number, sums)
  }
  const amounts = sums.map(({ shares, prices }) => {
    const total = ledger.prices.reduce(
      (sum, price, round) => sum + price * BigInt(prices[round] as number),
      BigInt(shares) * ledger.share,
    )
    return fraction(total, ledger.unit)
  })
  const winners = purchases(ledger)
  const paid = amounts.slice(0, rounds).map((amount, round) => ({ project: winners[round] ?? 0, amount }))
  return { left: amounts[rounds] as Fraction, paid: paid.filter(({ amount }) => amount.num > 0n) }
}

type Sum = { shares: number; readonly prices: Float64Array }

/** Adds one group's payments to the sums of the rounds, and its rest to the sum after the last. */
function follow({ table, fundedIn, emptiedIn }: Ledger, group: number, weight: number, sums: readonly Sum[]) {
  const emptied = emptiedIn[group] as number
  const bought = purchasesOf(table, fundedIn, group)
  const add = (sum: Sum | undefined, round: number, utility: number) => {
    if (sum) sum.prices[round] = (sum.prices[round] as number) + weight * utility
  }
  const rest = sums[emptied >= 0 ? emptied : sums.length - 1]
  if (rest) rest.shares += weight
  for (const { round, utility } of bought) {
    if (emptied >= 0 && round >= emptied) continue
    add(sums[round], round, utility)
    add(rest, round, -utility)
  }
}

/** The rounds in which winners the group supports were funded. */
function purchasesOf({ byBallot: { starts, items, utilities } }: Table, fundedIn: Int32Array, group: number) {
  const bought: { round: number; utility: number }[] = []
  for (let at = starts[group] as number; at < (starts[group + 1] as number); at += 1) {
    const round = fundedIn[items[at] as number] as number
    if (round >= 0) bought.push({ round, utility: utilities[at] as number })
  }
  return bought
}

function purchases({ fundedIn }: Ledger) {
  const winners: number[] = []
  fundedIn.forEach((round, project) => {
    if (round >= 0) winners[round] = project
  })
  return winners
}

/** Whole cents of it: nobody is told they have more than they do. */
export const wholeCents = (amount: Fraction) => String(floor(amount))
