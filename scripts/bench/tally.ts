import { runsOf } from '@/db/budget/tally/account/rules'
import { type Election, groupVotes, type Vote } from '@/db/budget/tally/elections/rules'
import { ruleInput } from '@/db/budget/tally/input'
import { count } from '@/db/budget/tally/rules'

/** Times the official count of two made-up elections by exact equal shares with add1. One JSON line each, median of three. */
function main() {
  const rule = ruleInput.parse({ method: 'equal-shares', completion: 'add1' })
  for (const size of [
    { voters: 6_600, projects: 64, potCents: 1_000_000_00 },
    { voters: 60_000, projects: 80, potCents: 9_000_000_00 },
  ]) {
    const election = makeElection(size)
    const runs = [1, 2, 3].map(() => {
      const started = performance.now()
      const cpu = process.cpuUsage()
      const { winners, iterations } = count(election, rule, 'bench')
      return {
        seconds: rounded((performance.now() - started) / 1000),
        cpuSeconds: rounded(process.cpuUsage(cpu).user / 1e6),
        winners: winners.length,
        iterations: runsOf(iterations),
      }
    })
    const median = runs.toSorted((a, b) => a.seconds - b.seconds)[1]
    const distinct = groupVotes(election.votes).length
    const named = election.votes.reduce((sum, { utilities }) => sum + utilities.length, 0)
    const figure = { bench: 'tally', ...size, distinct, meanLength: rounded(named / size.voters), ...median }
    process.stdout.write(`${JSON.stringify(figure)}\n`)
  }
}

type Size = { voters: number; projects: number; potCents: number }

/**
 * Like a real vote: some projects are widely loved, each neighbourhood and each interest loves its own, half of the ballots are
 * short and some are long (4 to 5 projects on average), and together the projects cost three times the pot.
 */
function makeElection({ voters, projects, potCents }: Size): Election {
  const random = randomFrom(20_261_124)
  const appeal = Array.from({ length: projects }, () => Math.exp(1.1 * bell(random)))
  const home = appeal.map(() => Math.floor(random() * 9))
  const topic = appeal.map(() => Math.floor(random() * 6))
  const size = appeal.map(() => Math.exp(1.2 * bell(random)))
  const scale = (3 * potCents) / size.reduce((sum, part) => sum + part, 0)
  const ids = appeal.map((_, project) => String(project + 1))
  const votes = Array.from({ length: voters }, (): Vote => {
    const [area, interest] = [Math.floor(random() * 9), Math.floor(random() * 6)]
    const taste = appeal.map((weight, at) => weight * (home[at] === area ? 6 : 1) * (topic[at] === interest ? 4 : 1))
    const length = Math.min(20, 1 + Math.floor(-3.9 * Math.log(1 - random())))
    return { weight: 1, utilities: draw(taste, length, random).map((at) => [ids[at] ?? '', 1]) }
  })
  return {
    scope: 'bench',
    potCents,
    ballotType: 'approval',
    projects: ids.map((id, at) => ({
      id,
      costCents: Math.max(1, Math.round(((size[at] ?? 0) * scale) / 10_000)) * 10_000,
    })),
    votes,
  }
}

/** Different places, each as likely as its weight. */
function draw(weights: readonly number[], count: number, random: () => number) {
  const keys = weights.map((weight, at) => ({ at, key: -Math.log(1 - random()) / weight }))
  return keys
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ at }) => at)
}

const rounded = (figure: number) => Number(figure.toFixed(3))

/** Roughly normal. */
const bell = (random: () => number) => Array.from({ length: 12 }, random).reduce((sum, part) => sum + part, -6)

/** The same numbers on every machine (mulberry32). */
function randomFrom(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

main()
