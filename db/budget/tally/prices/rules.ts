import { balance, type Ledger, type Price } from '@/db/budget/tally/ledger/rules'
import { toNumber } from '@/db/fractions/rules'

/** Bounds on a price that hold whatever the doubles rounded; `settled` when the upper one is worth having. */
export type Bounds = { readonly low: number; readonly high: number; readonly affordable: boolean }

const epsilon = Number.EPSILON

/**
 * The price p solves sum of min(money, p * utility) = cost over the supporters. The left side is concave, so Newton's steps
 * from a lower bound come up to it and never pass: each is a lower bound itself, and the search ends early above `limit`.
 */
export function boundPrice({ table, money, error }: Ledger, project: number, from: number, limit: number): Bounds {
  const { starts, items, utilities, weights } = table.bySupport
  const [start, end] = [starts[project] as number, starts[project + 1] as number]
  const cost = table.costs[project] as number
  const fixed = 2 * (table.votes[project] as number) * error + 8 * epsilon * (end - start + 4) * cost
  const relative = 8 * epsilon * (table.scores[project] as number)
  let price = from
  let before = -1
  for (;;) {
    let need = cost
    let payers = 0
    let givers = 0
    for (let at = start; at < end; at += 1) {
      const has = money[items[at] as number] as number
      const utility = utilities[at] as number
      const weight = weights[at] as number
      if (has < price * utility) {
        need -= weight * has
        givers += weight
      } else payers += weight * utility
    }
    const doubt = fixed + relative * price
    if (payers === 0) return { low: from, high: Number.POSITIVE_INFINITY, affordable: need <= doubt }
    const next = need / payers
    const slack = doubt / payers
    if (next - slack > limit) return { low: next - slack, high: Number.POSITIVE_INFINITY, affordable: true }
    if (givers === before || next <= price)
      return { low: next - slack, high: Math.max(next, price) + slack, affordable: true }
    before = givers
    price = next
  }
}

/**
 * The exact price, or undefined when the supporters together have too little. Marks in `gives` who gives everything. Doubles
 * decide where they are sure; a supporter too close to call is compared exactly. `from` is a lower bound.
 */
export function exactPrice(ledger: Ledger, project: number, from: number): Price | undefined {
  const { table, gives, prices, share, unit } = ledger
  const { starts } = table.bySupport
  const [start, end] = [starts[project] as number, starts[project + 1] as number]
  const pool: Pool = {
    payers: table.scores[project] as number,
    fullPayers: table.votes[project] as number,
    shares: 0,
    paid: new Float64Array(prices.length),
  }
  gives.fill(0, start, end)
  let price: Price = { num: 0n, den: 0, double: from, fullPayers: 0 }
  for (;;) {
    const joined = join(ledger, pool, start, end, price)
    if (joined === 0 && price.den > 0) return price
    if (pool.payers === 0) return undefined
    const pooled = prices.reduce(
      (sum, paid, round) => sum - paid * BigInt(pool.paid[round] as number),
      BigInt(pool.shares) * share,
    )
    const num = BigInt(table.costs[project] as number) * unit - pooled
    price = { num, den: pool.payers, double: toNumber(num, unit) / pool.payers, fullPayers: pool.fullPayers }
  }
}

type Pool = { payers: number; fullPayers: number; shares: number; readonly paid: Float64Array }

/** Moves everyone whose balance is below the price from paying in full to giving everything; tells how many moved. */
function join(ledger: Ledger, pool: Pool, start: number, end: number, { num, den, double }: Price) {
  const { table, money, spent, gives, error } = ledger
  const { items, weights, utilities } = table.bySupport
  let joined = 0
  for (let at = start; at < end; at += 1) {
    if (gives[at]) continue
    const group = items[at] as number
    const utility = utilities[at] as number
    const gap = (money[group] as number) - double * utility
    const slack = error + double * utility * 8 * epsilon
    if (gap > slack) continue
    const isSpent = spent[group] === 1
    if (!isSpent && gap >= -slack && (den === 0 || balance(ledger, group) * BigInt(den) >= num * BigInt(utility)))
      continue
    const weight = weights[at] as number
    gives[at] = 1
    joined += 1
    pool.payers -= weight * utility
    pool.fullPayers -= weight
    if (!isSpent) give(ledger, pool, group, weight)
  }
  return joined
}

/** Adds a group's balance to the pool as a whole number of shares less whole numbers of prices. */
function give({ table: { byBallot }, fundedIn }: Ledger, pool: Pool, group: number, weight: number) {
  const { starts, items, utilities } = byBallot
  pool.shares += weight
  for (let at = starts[group] as number; at < (starts[group + 1] as number); at += 1) {
    const round = fundedIn[items[at] as number] as number
    if (round >= 0) pool.paid[round] = (pool.paid[round] as number) + weight * (utilities[at] as number)
  }
}
