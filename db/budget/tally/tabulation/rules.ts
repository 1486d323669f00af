import { type Columns, columns, insert, type Row, spliced } from '@/db/budget/tally/columns/rules'
import type { Election } from '@/db/budget/tally/elections/rules'

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

/** Refuses money, weights and utilities that are not whole and sane: an election that reaches a count is countable. */
export function tabulate({ projects, votes, potCents }: Election): Table {
  const places = new Map(projects.map(({ id }, place) => [id, place]))
  if (places.size < projects.length) throw new RangeError('two projects have the same id')
  for (const { costCents } of projects) wholeAndNot(costCents, 0)
  wholeAndNot(potCents, 1)
  const rows = votes.map(({ weight, utilities }): Row => {
    wholeAndNot(weight, 1)
    return utilities.map(([id, utility]) => ({
      item: known(places.get(id), id),
      utility: wholeAndNot(utility, 1),
      weight,
    }))
  })
  const supporters = projects.map((): Row => [])
  rows.forEach((row, group) => {
    for (const { item, utility, weight } of row) supporters[item]?.push({ item: group, utility, weight })
  })
  return {
    ids: projects.map(({ id }) => id),
    costs: projects.map(({ costCents }) => costCents),
    potCents,
    n: sum(votes, ({ weight }) => weight),
    blank: sum(votes, ({ weight, utilities }) => (utilities.length === 0 ? weight : 0)),
    weights: Float64Array.from(votes, ({ weight }) => weight),
    bySupport: columns(supporters),
    byBallot: columns(rows),
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
      {
        ...table.byBallot,
        starts: spliced(table.byBallot.starts, new Int32Array(group + 2), group + 1, table.byBallot.items.length),
      },
      group,
      table.byBallot.items.length,
      { item: project, utility, weight: extra },
    ),
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
  if (!Number.isSafeInteger(value) || value < least)
    throw new RangeError(`${value} is not a whole number of at least ${least}`)
  return value
}
