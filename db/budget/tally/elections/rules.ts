import type { BallotType } from '@/db/budget/ballots/input'

export type Project = { readonly id: string; readonly costCents: number }

/** Equal ballots counted together: what each named project gets from one of them (1, or points). */
export type Vote = { readonly weight: number; readonly utilities: readonly (readonly [id: string, utility: number])[] }

/** One pot with everything its count depends on. Votes are valid ballots; a blank one names nothing and still has its share. */
export type Election = {
  readonly scope: string
  readonly potCents: number
  readonly ballotType: BallotType
  readonly projects: readonly Project[]
  readonly votes: readonly Vote[]
  /** Ballots set aside before the count, by reason. */
  readonly invalid?: Readonly<Record<string, number>>
  /** Valid ballots by the way they came in. */
  readonly byChannel?: Readonly<Record<string, number>>
  /** Winners of pots counted earlier, for groups that exclude each other across pots. */
  readonly wonElsewhere?: readonly string[]
}

/** Puts equal ballots together, in an order that depends on their content only. */
export function groupVotes(votes: Iterable<Vote>): Vote[] {
  const groups = new Map<string, { weight: number; utilities: Vote['utilities'] }>()
  for (const { weight, utilities } of votes) {
    const sorted = utilities.filter(([, utility]) => utility > 0).sort(([a], [b]) => (a < b ? -1 : 1))
    const key = JSON.stringify(sorted)
    const group = groups.get(key)
    if (group) group.weight += weight
    else groups.set(key, { weight, utilities: sorted })
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

/** The election as columns of numbers: supporters by project, projects by ballot. Projects are known by their place. */
export type Table = {
  readonly ids: readonly string[]
  readonly costs: readonly number[]
  readonly potCents: number
  /** Valid ballots, blank ones included. */
  readonly n: number
  readonly blank: number
  readonly weights: Float64Array
  readonly bySupport: Columns
  readonly byBallot: Columns
  /** Ballots naming the project, and the sum of what they give it. */
  readonly votes: readonly number[]
  readonly scores: readonly number[]
}

/** Rows of variable length end to end: row r is `items[starts[r]..starts[r + 1]]`. */
export type Columns = { readonly starts: Int32Array; readonly items: Int32Array; readonly utilities: Float64Array; readonly weights: Float64Array }

/** Refuses money, weights and utilities that are not whole and sane: an election that reaches a count is countable. */
export function tabulate({ projects, votes, potCents }: Election): Table {
  const places = new Map(projects.map(({ id }, place) => [id, place]))
  if (places.size < projects.length) throw new RangeError('two projects have the same id')
  for (const { costCents } of projects) wholeAndNot(costCents, 0)
  wholeAndNot(potCents, 1)
  const groups = groupVotes(votes).map(({ weight, utilities }) => ({
    weight: wholeAndNot(weight, 1),
    row: utilities.map(([id, utility]) => ({ item: known(places.get(id), id), utility: wholeAndNot(utility, 1), weight })),
  }))
  const supporters = projects.map((): Row => [])
  groups.forEach(({ row }, group) => {
    for (const { item, utility, weight } of row) supporters[item]?.push({ item: group, utility, weight })
  })
  return {
    ids: projects.map(({ id }) => id),
    costs: projects.map(({ costCents }) => costCents),
    potCents,
    n: sum(groups, ({ weight }) => weight),
    blank: sum(groups, ({ weight, row }) => (row.length === 0 ? weight : 0)),
    weights: Float64Array.from(groups, ({ weight }) => weight),
    bySupport: columns(supporters),
    byBallot: columns(groups.map(({ row }) => row)),
    votes: supporters.map((row) => sum(row, ({ weight }) => weight)),
    scores: supporters.map((row) => sum(row, ({ weight, utility }) => weight * utility)),
  }
}

/** The same election with more score for one project, from nobody in particular. Only for rules that look at scores alone. */
export function withScore(table: Table, project: number, extra: number): Table {
  return {
    ...table,
    scores: table.scores.with(project, (table.scores[project] ?? 0) + extra),
    votes: table.votes.with(project, (table.votes[project] ?? 0) + extra),
  }
}

/** The same election with more voters who choose one project only and give it the most any ballot gives anything. */
export function withSupporters(table: Table, project: number, extra: number): Table {
  const utility = table.bySupport.utilities.reduce((most, given) => Math.max(most, given), 1)
  const end = table.bySupport.starts[project + 1] ?? 0
  const group = table.weights.length
  return {
    ...withScore(table, project, extra * utility),
    votes: table.votes.with(project, (table.votes[project] ?? 0) + extra),
    n: table.n + extra,
    weights: spliced(table.weights, new Float64Array(group + 1), group, extra),
    bySupport: insert(table.bySupport, project, end, { item: group, utility, weight: extra }),
    byBallot: insert(
      { ...table.byBallot, starts: spliced(table.byBallot.starts, new Int32Array(group + 2), group + 1, table.byBallot.items.length) },
      group,
      table.byBallot.items.length,
      { item: project, utility, weight: extra },
    ),
  }
}

type Item = { readonly item: number; readonly utility: number; readonly weight: number }
type Row = Item[]

function insert({ starts, items, utilities, weights }: Columns, row: number, at: number, added: Item): Columns {
  return {
    starts: starts.map((start, index) => (index > row ? start + 1 : start)),
    items: spliced(items, new Int32Array(items.length + 1), at, added.item),
    utilities: spliced(utilities, new Float64Array(items.length + 1), at, added.utility),
    weights: spliced(weights, new Float64Array(items.length + 1), at, added.weight),
  }
}

function spliced<Numbers extends Int32Array | Float64Array>(from: Numbers, to: Numbers, at: number, added: number) {
  to.set(from.subarray(0, at))
  to[at] = added
  to.set(from.subarray(at), at + 1)
  return to
}

function columns(rows: readonly Row[]): Columns {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, index) => {
    starts[index + 1] = (starts[index] ?? 0) + row.length
  })
  const all = rows.flat()
  return {
    starts,
    items: Int32Array.from(all, ({ item }) => item),
    utilities: Float64Array.from(all, ({ utility }) => utility),
    weights: Float64Array.from(all, ({ weight }) => weight),
  }
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number) {
  return items.reduce((total, item) => total + value(item), 0)
}

function known(place: number | undefined, id: string) {
  if (place === undefined) throw new RangeError(`a ballot names an unknown project: ${id}`)
  return place
}

function wholeAndNot(value: number, least: number) {
  if (!Number.isSafeInteger(value) || value < least) throw new RangeError(`${value} is not a whole number of at least ${least}`)
  return value
}
