import type { Texts } from '@/db/columns'
import { smallestCell } from '../../ballots/turnout/rules'
import type { Manifest } from '../../rounds/manifest/input'
import type { Loser } from '../artefact/rules'
import type { Rule } from '../input'
import type { PublishedRun } from '../programme/rules'

type Stored = { pot: string; official: boolean; rule: string; sha256: string; run: PublishedRun }

/** One proposal of a pot in the result. */
export type ResultRow = {
  number: string
  title: Texts
  costCents: number
  votes: number
  score: number
  won: boolean
  /** When it was funded, counted from 1; null for one that did not win, and where figures are withheld. */
  place: number | null
  loser: Loser | null
}

/** One pot as its artefact tells it; of the manifest come only names. */
export type PotResult = {
  key: string
  name: Texts
  wholeTown: boolean
  official: Stored
  /** Winners in the order they were funded, then the others by their score. */
  rows: ResultRow[]
  /** The same ballots by other rules; never a result. */
  others: Stored[]
  /** So few voted that only the winners and the money are public: every figure below says nothing then. */
  withheld: boolean
}

export function potResults({ pots }: Manifest, runs: readonly Stored[]): PotResult[] {
  return pots.flatMap(({ key, name, wholeTown, proposals }) => {
    const own = runs.filter(({ pot }) => pot === key)
    const official = own.find((stored) => stored.official)
    if (!official) return []
    const rows = proposals.map(({ number, title }) => rowOf(official.run, number, title))
    const others = own.filter((stored) => !stored.official)
    return [{ key, name, wholeTown, official, rows: rows.toSorted(inOrder), others, withheld: false }]
  })
}

/** Whether so few voted in a pot that its figures would tell of persons. */
export const tellsOfPersons = ({ totals }: Pick<PublishedRun, 'totals'>) => totals.valid < smallestCell

/** A pot as it is made public. The hashes go too: with a handful of ballots one can try until they match. */
export function publicPot(pot: PotResult): PotResult {
  const { official } = pot
  if (!tellsOfPersons(official.run)) return pot
  const rows = pot.rows.map((row) => ({ ...row, votes: 0, score: 0, place: null, loser: null })).toSorted(inOrder)
  const winners = rows.filter(({ won }) => won).map(({ number }) => number)
  const run: PublishedRun = { ...official.run, ...untold, winners, lot: { ...official.run.lot, ...noLot } }
  return { ...pot, rows, official: { ...official, sha256: '', run }, others: [], withheld: true }
}

const untold = {
  electionSha256: '',
  ballotsSha256: '',
  totals: { n: 0, valid: 0, invalid: {}, blank: 0, byChannel: {} },
  scores: {},
  counted: 0,
  iterations: [],
  steps: [],
  losers: {},
  comparison: undefined,
  served: { withNothing: 0, averageFunded: ['0', '1'] as [string, string] },
}
const noLot = { ordersTried: 0, ordersPossible: '1', complete: true, changesWinners: false, depending: [] }

function rowOf({ scores, winners, losers }: PublishedRun, number: string, title: Texts): ResultRow {
  const { costCents = '0', votes = 0, score = 0 } = scores[number] ?? {}
  const place = winners.indexOf(number) + 1 || null
  return {
    number,
    title,
    costCents: Number(costCents),
    votes,
    score,
    won: place !== null,
    place,
    loser: losers[number] ?? null,
  }
}

function inOrder(a: ResultRow, b: ResultRow) {
  if (a.place !== null && b.place !== null) return a.place - b.place
  if (a.won !== b.won) return a.won ? -1 : 1
  return b.score - a.score || a.costCents - b.costCents
}

/** A rule read back from an artefact. */
export function ruleOf({ rule }: Pick<PublishedRun, 'rule'>): Rule {
  return { ...rule, deltaCents: Number(rule.deltaCents) }
}

/** Fractions of an artefact as a number to look at; the exact one stays where it is. */
export function toLookAt([num, den]: readonly [string, string]): number {
  const [n, d] = [BigInt(num), BigInt(den)]
  return Number((n * 10_000n) / d) / 10_000
}

/**
 * How many votes a winner of equal shares effectively had, with cost utilities: its price divided by what the supporter who
 * paid most gave. Null where the rule measures something else.
 */
export function effectiveVotes(run: PublishedRun, rho: readonly [string, string] | undefined): number | null {
  if (!rho || run.rule.method !== 'equal-shares' || run.rule.utility !== 'cost') return null
  return toLookAt([rho[1], rho[0]])
}

/** Sums over the pots of a round. */
export function totalsOf(pots: readonly PotResult[]) {
  const sum = (value: (pot: PotResult) => number) => pots.reduce((total, pot) => total + value(pot), 0)
  return {
    winners: sum(({ official }) => official.run.winners.length),
    proposals: sum(({ rows }) => rows.length),
    spentCents: sum(({ official }) => Number(official.run.money.spentCents)),
    potCents: sum(({ official }) => Number(official.run.money.potCents)),
  }
}
