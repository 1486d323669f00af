import type { Ballot } from '@/db/budget/ballots/input'
import { nameOf } from '@/db/budget/pabulib/counting/rules'
import type { Manifest } from '@/db/budget/rounds/manifest/input'
import { runsOf } from '@/db/budget/tally/account/rules'
import type { Run } from '@/db/budget/tally/artefact/rules'
import { type Election, groupVotes } from '@/db/budget/tally/elections/rules'
import type { Rule } from '@/db/budget/tally/input'
import { count, explain, type OnProgress } from '@/db/budget/tally/rules'
import { electionsOf } from '@/db/budget/tally/scopes/rules'
import { canonicalJson, sha256 } from '@/db/canonical/rules'

/** Everything the count of a round depends on. */
export type CountPapers = {
  manifest: Manifest
  manifestSha256: string
  /** The secret of the lot, shown when voting closed. */
  seed: string
  ballots: readonly Ballot[]
  setAside: number
}

/** One pot counted by one rule, exactly as it is stored and hashed. `pot` is the pot's key. */
export type CountedPot = {
  pot: string
  rule: string
  official: boolean
  winners: readonly string[]
  artefact: string
  sha256: string
}

/** What a stored artefact says beside the run itself. */
export type PublishedRun = Run & { readonly manifestSha256: string }

/** Parts into which the progress of a round's count is divided. */
export const wholeCount = 1000

/**
 * Counts every pot of a round by its own rule, and by the rules it is compared with. Areas come first, the whole town after
 * them, so that proposals that exclude each other across pots meet. The same papers give the same bytes, however often.
 */
export function countRound(papers: CountPapers, onProgress?: (done: number) => void): CountedPot[] {
  const { manifest, manifestSha256, seed, ballots, setAside } = papers
  const elections = areasFirst(manifest, electionsOf(manifest, ballots, setAside))
  const rules = [manifest.rule, ...comparisonRules(manifest.rule)]
  const parts = rules.length * elections.length
  return rules.flatMap((rule, at) => {
    const official = at === 0
    const winners: string[] = []
    return elections.map((election, place) => {
      const before = at * elections.length + place
      const watch: OnProgress = (done) => onProgress?.(Math.floor(((before + done) / parts) * wholeCount))
      const wonElsewhere = winners.filter((id) => rule.exclusive.some((group) => group.includes(id)))
      const run = account({ ...election, wonElsewhere }, rule, seed, official, watch)
      winners.push(...run.winners)
      const artefact = canonicalJson({ ...run, manifestSha256 })
      return {
        pot: election.scope,
        rule: nameOf(rule),
        official,
        winners: run.winners,
        artefact,
        sha256: sha256(artefact),
      }
    })
  })
}

/** The rules an official one is held against: each with its tie order, threshold and exclusions, each of another kind. */
export function comparisonRules(official: Rule): Rule[] {
  const shares = { method: 'equal-shares', completion: 'add1', stop: 'until-overspend', comparison: null } as const
  const others: Rule[] = [
    { ...official, method: 'greedy' },
    { ...official, ...shares, utility: 'cost' },
    { ...official, ...shares, utility: 'cardinality' },
    { ...official, method: 'phragmen', phragmen: 'stop' },
  ]
  return others.filter((rule) => nameOf(rule) !== nameOf(official))
}

/** What would have been enough is searched for the official rule, as long as that takes no more counts than it is worth. */
function account(election: Election, rule: Rule, seed: string, official: boolean, watch: OnProgress): Run {
  const counting: OnProgress = (done, label) => watch(official ? done * 0.3 : done, label)
  const run = count(election, rule, seed, counting)
  if (!official || workOf(election, run) > mostWork) return run
  return explain(run, election, rule, (done, label) => watch(0.3 + done * 0.7, label))
}

/** By size alone, never by the clock: a slow machine writes the same artefact. */
const mostWork = 200_000_000

function workOf({ votes }: Election, { losers, iterations }: Run) {
  const named = groupVotes(votes).reduce((sum, { utilities }) => sum + utilities.length, 0)
  return named * Math.max(1, runsOf(iterations)) * Object.keys(losers).length
}

function areasFirst({ pots }: Manifest, elections: readonly Election[]) {
  const isArea = (election: Election) => pots.some(({ key, wholeTown }) => key === election.scope && !wholeTown)
  return [...elections.filter(isArea), ...elections.filter((election) => !isArea(election))]
}
