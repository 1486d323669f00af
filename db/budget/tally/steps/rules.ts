import type { Step } from '@/db/budget/tally/artefact/rules'
import type { Contest } from '@/db/budget/tally/contest/rules'
import type { Decision } from '@/db/budget/tally/decision/rules'
import type { Purchase } from '@/db/budget/tally/equal-shares/rules'
import type { Greedy } from '@/db/budget/tally/greedy/rules'
import type { TieCriterion } from '@/db/budget/tally/input'
import { measure } from '@/db/budget/tally/lot/rules'
import type { Phragmen } from '@/db/budget/tally/phragmen/rules'
import type { Table } from '@/db/budget/tally/tabulation/rules'
import { fraction, fractionText } from '@/db/fractions/rules'

type Draft = Omit<Step, 'n' | 'project' | 'tied' | 'tieSettledBy' | 'leftCents' | 'reserveCents'> & {
  readonly winner: number
  readonly rivals: readonly number[]
}

/** Every purchase that made the result, in order. */
export function stepsOf(contest: Contest, decision: Decision): Step[] {
  const { ids, costs, potCents } = contest.table
  let left = potCents
  return drafts(decision).map(({ winner, rivals, ...draft }, index) => {
    const after = left - (costs[winner] ?? 0)
    left = Math.max(0, after)
    const tied = rivals.length > 1 ? rivals : [winner]
    return {
      n: index + 1,
      project: ids[winner] ?? '',
      ...draft,
      tied: tied.map((project) => ids[project] ?? '').sort(),
      ...(tied.length > 1 && { tieSettledBy: settledBy(contest, winner, tied) }),
      leftCents: String(left),
      ...(after < 0 && { reserveCents: String(-after) }),
    }
  })
}

function drafts({ greedy, shares, phragmen, comparison }: Decision): Draft[] {
  if (comparison?.kept === 'greedy') return byGreedy(comparison.greedy)
  return [
    ...(shares?.purchases.steps ?? []).map(bought),
    ...(greedy ? byGreedy(greedy) : []),
    ...(phragmen ? byPhragmen(phragmen) : []),
  ]
}

function bought({ project, num, den, worth, tied, fullPayers }: Purchase): Draft {
  return {
    winner: project,
    by: 'equal-shares',
    rivals: tied,
    rho: fractionText(fraction(num, den * BigInt(worth))),
    fullPayers,
  }
}

/** Tied at its turn: those of its score still waiting. */
function byGreedy({ turns }: Greedy): Draft[] {
  return turns.flatMap(({ project, outcome, tied }): Draft[] =>
    outcome === 'funded' ? [{ winner: project, by: 'greedy', rivals: tied.slice(tied.indexOf(project)) }] : [],
  )
}

function byPhragmen({ moments }: Phragmen): Draft[] {
  return moments.flatMap(({ project, outcome, tied, time }): Draft[] =>
    outcome === 'funded' ? [{ winner: project, by: 'phragmen', rivals: tied, time: fractionText(time) }] : [],
  )
}

/** The first criterion that put the winner before all others it was tied with; the lot when none did. */
function settledBy(contest: Contest, winner: number, tied: readonly number[]): TieCriterion {
  const settled = tied.filter((project) => project !== winner).map((project) => puttingFirst(contest, winner, project))
  const { tie } = contest.rule
  return settled.reduce(
    (latest, criterion) => (tie.indexOf(criterion) > tie.indexOf(latest) ? criterion : latest),
    tie[0] ?? 'lot',
  )
}

/** The criterion that puts one project before another. */
export function puttingFirst(
  { table, rule }: { readonly table: Table; readonly rule: Contest['rule'] },
  one: number,
  other: number,
) {
  const differs = (criterion: TieCriterion) =>
    criterion === 'lot' || measure(criterion, table, one) !== measure(criterion, table, other)
  return rule.tie.find(differs) ?? 'lot'
}
