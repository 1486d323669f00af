import type { Run, Served } from '@/db/budget/tally/artefact/rules'
import { servedBy } from '@/db/budget/tally/comparison/rules'
import type { Shares } from '@/db/budget/tally/completion/rules'
import type { Decision } from '@/db/budget/tally/decision/rules'
import type { Election } from '@/db/budget/tally/elections/rules'
import type { Rule } from '@/db/budget/tally/input'
import type { LotReport } from '@/db/budget/tally/orders/rules'
import type { Table } from '@/db/budget/tally/tabulation/rules'
import { canonicalJson, sha256 } from '@/db/canonical/rules'
import { fraction, fractionText } from '@/db/fractions/rules'

/** `votes` grouped, so that the order of ballots leaves no trace. Ballots are hashed as [[weight, [[id, utility], ...]], ...]. */
export function hashes({ scope, potCents, ballotType, projects, votes, wonElsewhere = [] }: Election) {
  const ballotsSha256 = sha256(JSON.stringify(votes.map(({ weight, utilities }) => [weight, utilities])))
  const sorted = projects.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, costCents }) => [id, String(costCents)])
  const counted = {
    scope,
    potCents: String(potCents),
    ballotType,
    projects: sorted,
    ballotsSha256,
    wonElsewhere: wonElsewhere.toSorted(),
  }
  return { ballotsSha256, electionSha256: sha256(canonicalJson(counted)) }
}

export const ruleText = (rule: Rule): Run['rule'] => ({ ...rule, deltaCents: String(rule.deltaCents) })

export function lotText({ tried, possible, complete, depending }: LotReport, { ids }: Table) {
  return {
    ordersTried: tried,
    ordersPossible: String(possible),
    complete,
    changesWinners: depending.length > 0,
    depending: depending.map((project) => ids[project] ?? '').sort(),
  }
}

export function totals({ invalid = {}, byChannel = {} }: Election, { n, blank }: Table): Run['totals'] {
  const setAside = Object.values(invalid).reduce((sum, ballots) => sum + ballots, 0)
  return { n: n + setAside, valid: n, invalid, blank, byChannel }
}

export function scores({ ids, costs, votes, scores }: Table): Run['scores'] {
  return Object.fromEntries(
    ids.map((id, project) => [
      id,
      { costCents: String(costs[project]), votes: votes[project] ?? 0, score: scores[project] ?? 0 },
    ]),
  )
}

export function comparisonText({ comparison: metric }: Rule, { comparison }: Decision): Pick<Run, 'comparison'> {
  if (!metric || !comparison) return {}
  const { first, second, equal, kept } = comparison
  return { comparison: { metric, kept, equalShares: first, greedy: second, equal } }
}

export function outcome(table: Table, { winners }: Decision): Pick<Run, 'winners' | 'money'> & { served: Served } {
  const spent = winners.reduce((sum, project) => sum + (table.costs[project] ?? 0), 0)
  const { withNothing, fundedChoices } = servedBy(table, winners)
  return {
    winners: winners.map((project) => table.ids[project] ?? ''),
    money: {
      potCents: String(table.potCents),
      spentCents: String(spent),
      unspentCents: String(Math.max(0, table.potCents - spent)),
      ...(spent > table.potCents && { reserveCents: String(spent - table.potCents) }),
    },
    served: { withNothing, averageFunded: fractionText(fraction(BigInt(fundedChoices), BigInt(Math.max(1, table.n)))) },
  }
}

const endings = ['costCents', 'winners', 'tied', 'drawn'] as const

/** A large pot of few voters takes tens of thousands of runs, nearly all alike: those in a row are one entry. */
export function iterationsText(runs: Shares['iterations']): Run['iterations'] {
  const entries: Run['iterations'][number][] = []
  for (const { k, ...ending } of runs) {
    const run = { ...ending, costCents: String(ending.costCents) }
    const last = entries.at(-1)
    const alike = last && last.until === k - 1 && endings.every((field) => last[field] === run[field])
    if (alike) entries[entries.length - 1] = { ...last, until: k }
    else entries.push({ k, until: k, ...run })
  }
  return entries
}

/** How many runs the entries stand for. */
export const runsOf = (entries: Run['iterations']) => entries.reduce((sum, { k, until }) => sum + until - k + 1, 0)
