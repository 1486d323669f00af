import type { Texts } from '@/db/columns'
import type { Locale } from '@/tenants/municipality'
import type { BallotForm } from '../../ballots/input'
import type { Rule } from '../../tally/input'
import type { Phases } from '../rules'

/** A sentence of `rounds.freeze.obstacles` or `.cautions` with what it needs; `number` names the proposal, `texts` the pot. */
export type Finding = { key: string; values?: Record<string, string | number>; number?: string; pot?: Texts }
export type Findings = { obstacles: Finding[]; cautions: Finding[] }

type Pot = { id: string; key: string; name: Texts; cents: number; wholeTown: boolean }
type Proposal = { pot: string; number: string; title: Texts; costCents: number; upkeepCents: number | null }
export type Freezable = {
  round: Phases & { name: Texts; publishedAt: Date | null; ballot: BallotForm; rule: Rule; pots: readonly Pot[] }
  proposals: readonly Proposal[]
  /** Ideas without a verdict that no proposal was made of. */
  unreviewed: number
  /** Languages in which a title must be there: the law's in a bilingual town, else the town's first. */
  required: readonly Locale[]
}

/** A sealed ballot has one length; this many bytes of it are left for the choice as JSON. */
const longestChoice = 990

/** What stands in the way of freezing a round, and what staff should have thought of first. */
export function findingsOf(freezable: Freezable, now: Date): Findings {
  const { round, proposals } = freezable
  const obstacles = [
    ...momentObstacles(freezable, now),
    ...proposals.flatMap((proposal) => proposalObstacles(freezable, proposal)),
  ]
  if (proposals.length < 2) obstacles.push({ key: 'tooFew', values: { count: proposals.length } })
  obstacles.push(...ballotObstacles(freezable), ...unknownExclusions(freezable))
  return {
    obstacles,
    cautions: [...cautionsOf(freezable, now), ...round.pots.flatMap((pot) => potCautions(freezable, pot))],
  }
}

function momentObstacles({ round }: Freezable, now: Date): Finding[] {
  if (!round.publishedAt) return [{ key: 'notPublished' }]
  if (now >= round.votingUntil) return [{ key: 'votingOver' }]
  return now < round.ideasUntil ? [{ key: 'ideasOpen' }] : []
}

function proposalObstacles({ round, required }: Freezable, { number, pot, title, costCents }: Proposal): Finding[] {
  const missing = required.filter((language) => !title[language]?.trim())
  const money = round.pots.find(({ id }) => id === pot)
  return [
    ...missing.map((language) => ({ key: 'titleMissing', number, values: { language } })),
    ...(costCents > 0 ? [] : [{ key: 'noPrice', number }]),
    ...(money && costCents > money.cents
      ? [{ key: 'overPot', number, pot: money.name, values: { cents: costCents, potCents: money.cents } }]
      : []),
  ]
}

function ballotObstacles(freezable: Freezable): Finding[] {
  const { ballot, pots } = freezable.round
  const found: Finding[] = []
  for (const pot of pots.filter(({ id }) => countOf(freezable, id) > 0)) {
    const count = countOf(freezable, pot.id)
    if ('min' in ballot && ballot.min > count)
      found.push({ key: 'minTooBig', pot: pot.name, values: { min: ballot.min, count } })
    if (ballot.type === 'knapsack' && ballot.maxSumCents !== null && ballot.maxSumCents > pot.cents) {
      found.push({ key: 'basketOverPot', pot: pot.name, values: { cents: ballot.maxSumCents, potCents: pot.cents } })
    }
  }
  if (longestBallot(freezable) > longestChoice) found.push({ key: 'tooLong' })
  return found
}

/** The bytes of the legal ballot that takes most room: the longest numbers of the whole town and of one area. */
function longestBallot({ round: { pots, ballot }, proposals }: Freezable) {
  const most = ballot.type === 'approval' && ballot.max !== null ? ballot.max : proposals.length
  const choice = ({ id, key }: Pot) => {
    const numbers = proposals.filter(({ pot }) => pot === id).map(({ number }) => number)
    return [key, numbers.toSorted((a, b) => b.length - a.length).slice(0, most)] as const
  }
  const whole = pots.filter(({ wholeTown }) => wholeTown).map(choice)
  const areas = pots.filter(({ wholeTown }) => !wholeTown).map(choice)
  const texts = [null, ...areas].map((area) =>
    JSON.stringify({ area: area?.[0] ?? null, choices: Object.fromEntries(area ? [...whole, area] : whole) }),
  )
  return Math.max(...texts.map((text) => new TextEncoder().encode(text).length))
}

function unknownExclusions({ round, proposals }: Freezable): Finding[] {
  const numbers = new Set(proposals.map(({ number }) => number))
  return round.rule.exclusive
    .flat()
    .flatMap((number) => (numbers.has(number) ? [] : [{ key: 'unknownExclusion', values: { number } }]))
}

function cautionsOf({ round, unreviewed, proposals }: Freezable, now: Date): Finding[] {
  const found: Finding[] = []
  if (now >= round.votingFrom && now < round.votingUntil) found.push({ key: 'opensAtOnce' })
  else if (now < round.reviewUntil) found.push({ key: 'reviewOpen' })
  if (unreviewed > 0) found.push({ key: 'unreviewed', values: { count: unreviewed } })
  const unknown = proposals.filter(({ upkeepCents }) => upkeepCents === null).length
  if (unknown > 0) found.push({ key: 'upkeepUnknown', values: { count: unknown } })
  return found
}

function potCautions(freezable: Freezable, { id, name, cents }: Pot): Finding[] {
  const own = freezable.proposals.filter(({ pot }) => pot === id)
  if (own.length === 0) return [{ key: 'potEmpty', pot: name }]
  const { ballot } = freezable.round
  const found: Finding[] = []
  if (own.reduce((sum, { costCents }) => sum + costCents, 0) <= cents) found.push({ key: 'allFit', pot: name })
  if (ballot.type === 'approval' && ballot.max !== null && ballot.max >= own.length && own.length > 1) {
    found.push({ key: 'maxIdle', pot: name, values: { max: ballot.max, count: own.length } })
  }
  return found
}

const countOf = ({ proposals }: Freezable, pot: string) => proposals.filter((proposal) => proposal.pot === pot).length
