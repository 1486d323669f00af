import type { Table } from '@/db/budget/tally/tabulation/rules'
import { smallCommonDivisor } from '@/db/fractions/rules'

/**
 * What every voter still has. Exact: the share and the price of each round, as integers over one common unit; a balance
 * is the share less the prices paid. Beside it a double per group of ballots, with a bound on how far it can be off.
 */
export type Ledger = {
  readonly table: Table
  readonly money: Float64Array
  /** 1 when the balance is exactly nothing. */
  readonly spent: Uint8Array
  /** Round in which the group gave all it had, -1 when it always paid in full. */
  readonly emptiedIn: Int32Array
  /** Round in which the project was funded, or -1. */
  readonly fundedIn: Int32Array
  /** Scratch: 1 for each supporter (by place in `table.bySupport`) who gives everything towards the project in question. */
  readonly gives: Uint8Array
  /** By round, per point of utility, over the unit. */
  readonly prices: bigint[]
  share: bigint
  unit: bigint
  /** Largest possible difference between `money` and the truth. */
  error: number
}

/** The exact price of a project per point of utility: num / (unit * den). `fullPayers`: ballots that can pay it in full. */
export type Price = { readonly num: bigint; readonly den: number; readonly double: number; readonly fullPayers: number }

const epsilon = Number.EPSILON

export function blankLedger(table: Table): Ledger {
  const groups = table.weights.length
  return {
    table,
    money: new Float64Array(groups),
    spent: new Uint8Array(groups),
    emptiedIn: new Int32Array(groups),
    fundedIn: new Int32Array(table.ids.length),
    gives: new Uint8Array(table.bySupport.items.length),
    prices: [],
    share: 0n,
    unit: 1n,
    error: 0,
  }
}

/** Everybody starts with `total` / n cents. */
export function openLedger(ledger: Ledger, total: bigint) {
  const share = Number(total) / ledger.table.n
  ledger.money.fill(share)
  ledger.spent.fill(0)
  ledger.emptiedIn.fill(-1)
  ledger.fundedIn.fill(-1)
  ledger.prices.length = 0
  ledger.share = total
  ledger.unit = BigInt(ledger.table.n)
  ledger.error = roundingError(share, 0)
}

/** Exact, over the unit. Only for a group that has not spent everything. */
export function balance({ table: { byBallot }, fundedIn, prices, share }: Ledger, group: number) {
  const { starts, items, utilities } = byBallot
  let left = share
  for (let at = starts[group] ?? 0; at < (starts[group + 1] ?? 0); at += 1) {
    const price = prices[fundedIn[items[at] ?? 0] ?? -1]
    if (price !== undefined) left -= price * BigInt(utilities[at] ?? 0)
  }
  return left
}

/** Collects the price from the project's supporters; those marked in `gives` give what they have. */
export function pay(ledger: Ledger, project: number, price: Price) {
  const { money, spent, gives, emptiedIn, prices, table } = ledger
  const round = book(ledger, project, price)
  const { starts, items, utilities } = table.bySupport
  ledger.error = roundingError(Number(ledger.share) / Number(ledger.unit), prices.length)
  for (let at = starts[project] ?? 0; at < (starts[project + 1] ?? 0); at += 1) {
    const group = items[at] as number
    if (spent[group]) continue
    if (gives[at]) {
      emptiedIn[group] = round
      spent[group] = 1
      money[group] = 0
      continue
    }
    const left = (money[group] as number) - price.double * (utilities[at] as number)
    const isSpent = left <= ledger.error && balance(ledger, group) === 0n
    spent[group] = isSpent ? 1 : 0
    money[group] = isSpent ? 0 : left
  }
}

/** Writes the price over a unit in which it is whole, and everything before it too. */
function book(ledger: Ledger, project: number, { num, den }: Price) {
  const { prices } = ledger
  const divisor = smallCommonDivisor(den, Number(num % BigInt(den)))
  const factor = BigInt(den / divisor)
  if (factor > 1n) {
    for (let round = 0; round < prices.length; round += 1) prices[round] = (prices[round] as bigint) * factor
    ledger.share *= factor
    ledger.unit *= factor
  }
  ledger.fundedIn[project] = prices.length
  return prices.push(num / BigInt(divisor)) - 1
}

/** Each round multiplies, rounds and subtracts once; eight units in the last place of the share cover it. */
const roundingError = (share: number, rounds: number) => share * (rounds + 2) * 8 * epsilon
