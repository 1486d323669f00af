import fc from 'fast-check'
import type { Election } from '@/db/budget/tally/elections/rules'
import { type Rule, ruleInput } from '@/db/budget/tally/input'

/** A rule with everything left unsaid at its default. */
export const ruled = (rule: Partial<Rule> & Pick<Rule, 'method'>): Rule => ruleInput.parse(rule)

/** An election in a line per ballot: `4 x a b` is four ballots for a and b, `c:3 d:1` one with points. */
export function election(potCents: number, costs: Record<string, number>, ballots: readonly string[]): Election {
  return {
    scope: 'test',
    potCents,
    ballotType: 'approval',
    projects: Object.entries(costs).map(([id, costCents]) => ({ id, costCents })),
    votes: ballots.map((line) => {
      const [, weight = '1', named = ''] = /^(?:(\d+) x ?)?(.*)$/.exec(line) ?? []
      return { weight: Number(weight), utilities: named.split(' ').filter(Boolean).map(utility) }
    }),
  }
}

function utility(word: string): [string, number] {
  const [id = '', points = '1'] = word.split(':')
  return [id, Number(points)]
}

/** Small elections where ties, exact fits and hopeless projects are common. */
export const anyElection = fc
  .integer({ min: 1, max: 6 })
  .chain((size) =>
    fc.record({
      costs: fc.array(fc.oneof(fc.constantFrom(10, 20, 30, 60), fc.integer({ min: 1, max: 90 })), {
        minLength: size,
        maxLength: size,
      }),
      ballots: fc.array(fc.array(fc.constantFrom(0, 0, 1, 1, 2, 3), { minLength: size, maxLength: size }), {
        minLength: 1,
        maxLength: 12,
      }),
      potCents: fc.integer({ min: 1, max: 150 }),
      points: fc.boolean(),
    }),
  )
  .map(
    ({ costs, ballots, potCents, points }): Election => ({
      scope: 'test',
      potCents,
      ballotType: points ? 'cumulative' : 'approval',
      projects: costs.map((costCents, at) => ({ id: `p${at}`, costCents })),
      votes: ballots.map((row) => ({
        weight: 1,
        utilities: row.flatMap((given, at): [string, number][] => (given > 0 ? [[`p${at}`, points ? given : 1]] : [])),
      })),
    }),
  )

export const anyRule = fc
  .record({
    method: fc.constantFrom('greedy', 'greedy-no-skip', 'greedy-reserve', 'equal-shares', 'phragmen'),
    utility: fc.constantFrom('cost', 'cardinality'),
    completion: fc.constantFrom('none', 'add1', 'add1u', 'greedy'),
    stop: fc.constantFrom('exhaustive', 'until-overspend'),
    firstShare: fc.constantFrom('exact', 'integral'),
    deltaCents: fc.constantFrom(1, 2, 5),
    reservePercent: fc.constantFrom(50, 80),
    comparison: fc.constantFrom(null, 'number', 'cost', 'any'),
    phragmen: fc.constantFrom('stop', 'drop'),
    threshold: fc.constantFrom(null, 1, 3),
    exclusive: fc.constantFrom([], [['p0', 'p1']], [['p0', 'p1', 'p3']]),
    eligibilityPreStep: fc.boolean(),
    tie: fc.constantFrom(['lower-cost', 'more-votes', 'lot'], ['score', 'lot'], ['lot']),
  })
  .map((rule) => ruleInput.parse(rule))
