import 'server-only'
import { randomUUID } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import type { Locale, Localized } from '@/tenants/municipality'
import type { SeedFollowUp, SeedIdea, SeedNotice, SeedProposal, SeedRound } from '@/tenants/seed'
import type { Job } from '../actors'
import { ballotForm } from '../budget/ballots/input'
import { ballots } from '../budget/ballots/tables'
import { followUps } from '../budget/follow-ups/tables'
import { comments, ideas, supports } from '../budget/ideas/tables'
import { proposals } from '../budget/proposals/tables'
import { closings, pots, rounds } from '../budget/rounds/tables'
import { roundRuleInput } from '../budget/tally/input'
import type { Transaction } from '../client'
import { notices } from '../notices/tables'
import { inTown } from '../town'
import { seedNeighbours } from './neighbours'

/** Days from today on which a round of each stage has its turns. */
const turns = {
  ideas: { ideasFrom: -20, ideasUntil: 21, reviewUntil: 60, votingFrom: 80, votingUntil: 100, resultOn: 107 },
  review: { ideasFrom: -62, ideasUntil: -34, reviewUntil: 20, votingFrom: 34, votingUntil: 55, resultOn: 62 },
  voting: { ideasFrom: -150, ideasUntil: -110, reviewUntil: -40, votingFrom: -8, votingUntil: 9, resultOn: 16 },
  result: { ideasFrom: -480, ideasUntil: -440, reviewUntil: -400, votingFrom: -360, votingUntil: -340, resultOn: -333 },
} as const satisfies Record<SeedRound['stage'], object>

export type SeededRound = { id: string; pots: Map<string, string> }

/** Writes a round, unless it is there, as it stands at its stage, up to the freeze; counting and publishing are done by their own writes. */
export function seedRound(job: Job, round: SeedRound, today: Temporal.PlainDate): Promise<SeededRound> {
  const { municipality } = job
  return inTown(job, async (tx) => {
    const earlier = await seededBefore(tx, round.slug)
    if (earlier) return earlier
    const moments = Object.fromEntries(
      Object.entries(turns[round.stage]).map(([name, days]) => [name, at(today, days, name.endsWith('From') ? 9 : 16)]),
    )
    const [written] = await tx
      .insert(rounds)
      .values({
        municipality,
        slug: round.slug,
        name: { ...round.name },
        intro: { ...round.intro },
        illustration: round.illustration,
        ...(moments as Record<keyof (typeof turns)['ideas'], Date>),
        minimumAge: round.minimumAge,
        ageOn: today.add({ days: turns[round.stage].votingFrom }).toString(),
        ballot: ballotForm.parse(round.ballot === 'knapsack' ? { type: 'knapsack' } : { type: 'approval', max: 5 }),
        rule: roundRuleInput.parse({ method: round.method }),
        publishedAt: at(today, turns[round.stage].ideasFrom - 7, 9),
      })
      .returning({ id: rounds.id })
    if (!written) throw new Error('The round was not written')
    const kept = await tx
      .insert(pots)
      .values(
        round.pots.map(({ euros, wholeTown = false, name, key }, position) => ({
          municipality,
          round: written.id,
          key,
          name: { ...name },
          cents: euros * 100,
          wholeTown,
          position,
        })),
      )
      .returning({ id: pots.id, key: pots.key })
    const seeded = { id: written.id, pots: new Map(kept.map(({ id, key }) => [key, id])) }
    await writeProposals(tx, job, seeded, round.proposals)
    await writeIdeas(tx, job, seeded, round.ideas, today)
    return seeded
  })
}

async function seededBefore(tx: Transaction, slug: string): Promise<SeededRound | null> {
  const [round] = await tx.select({ id: rounds.id }).from(rounds).where(eq(rounds.slug, slug))
  if (!round) return null
  const kept = await tx.select({ id: pots.id, key: pots.key }).from(pots).where(eq(pots.round, round.id))
  return { id: round.id, pots: new Map(kept.map(({ id, key }) => [key, id])) }
}

async function writeProposals(
  tx: Transaction,
  { municipality }: Job,
  round: SeededRound,
  list: readonly SeedProposal[],
) {
  if (!list.length) return
  await tx.insert(proposals).values(
    list.map(({ euros, upkeepEuros, title, text, pot, place, point, category, illustration }, i) => ({
      municipality,
      round: round.id,
      pot: potOf(round, pot),
      number: String(i + 1),
      title: { ...title },
      text: { ...text },
      place,
      ...point,
      category,
      illustration,
      costCents: euros * 100,
      upkeepCents: upkeepEuros ? upkeepEuros * 100 : null,
    })),
  )
}

async function writeIdeas(
  tx: Transaction,
  job: Job,
  round: SeededRound,
  list: readonly SeedIdea[],
  today: Temporal.PlainDate,
) {
  if (!list.length) return
  const { municipality, locale: first } = job
  const neighbours = await seedNeighbours(tx, job)
  const inOrder = list.toSorted((a, b) => b.daysAgo - a.daysAgo)
  for (const [i, idea] of inOrder.entries()) {
    const { euros, pot, supports: supported, daysAgo, comments: said = [], locale = first, point, ...words } = idea
    const author = neighbours[i % neighbours.length]
    const createdAt = at(today, -daysAgo, 8 + (i % 12))
    const [written] = await tx
      .insert(ideas)
      .values({
        ...words,
        ...point,
        municipality,
        round: round.id,
        pot: potOf(round, pot),
        number: i + 1,
        author: author?.id,
        byline: author?.name,
        roughCents: euros ? euros * 100 : null,
        locale,
        submission: randomUUID(),
        createdAt,
      })
      .returning({ id: ideas.id })
    if (!written) continue
    const others = neighbours.filter(({ id }) => id !== author?.id)
    const fans = others.slice(0, supported)
    if (fans.length)
      await tx.insert(supports).values(fans.map(({ id }) => ({ municipality, idea: written.id, person: id })))
    for (const [j, text] of said.entries()) {
      const speaker = others[(i + j) % others.length]
      if (speaker)
        await tx.insert(comments).values({
          municipality,
          idea: written.id,
          author: speaker.id,
          text,
          locale: locale as Locale,
          createdAt: at(today, -Math.max(0, daysAgo - 1 - j), 19),
        })
    }
  }
}

/** Ballots of a finished round, as if opened at its closing: each names the proposals its voter likes. Same every time. */
export function seedBallots(job: Job, round: SeedRound, seeded: SeededRound, today: Temporal.PlainDate) {
  const { municipality } = job
  const chance = repeatable(round.slug)
  const [pot] = round.pots
  if (!pot || !round.ballots) return Promise.resolve()
  const cast = Array.from({ length: round.ballots }, () => {
    const liked = round.proposals
      .flatMap(({ liked = 20 }, i) => (chance() * 100 < liked ? [String(i + 1)] : []))
      .slice(0, 5)
    return {
      municipality,
      round: seeded.id,
      area: null,
      choices: { [pot.key]: liked.length ? liked : [String(1 + Math.floor(chance() * round.proposals.length))] },
    }
  })
  return inTown(job, async (tx) => {
    if (await tx.$count(closings, eq(closings.round, seeded.id))) return
    await tx.insert(ballots).values(cast)
    await tx.insert(closings).values({
      municipality,
      round: seeded.id,
      ballots: cast.length,
      createdAt: at(today, turns.result.votingUntil, 17),
    })
  })
}

export function seedFollowUps(job: Job, seeded: SeededRound, list: readonly SeedFollowUp[], today: Temporal.PlainDate) {
  const { municipality } = job
  return inTown(job, async (tx) => {
    const known = await tx
      .select({
        id: proposals.id,
        number: proposals.number,
        illustration: proposals.illustration,
      })
      .from(proposals)
      .where(eq(proposals.round, seeded.id))
    const ids = known.map(({ id }) => id)
    if (!ids.length || (await tx.$count(followUps, inArray(followUps.proposal, ids)))) return
    for (const { proposal: number, state, daysAgo, text, spentEuros } of list) {
      const proposal = known.find((row) => row.number === number)
      if (!proposal) throw new Error(`There is no proposal ${number} to follow up`)
      const happensOn = today.subtract({ days: daysAgo }).toString()
      await tx.insert(followUps).values({
        municipality,
        proposal: proposal.id,
        state,
        happensOn,
        text: { ...text },
        spentCents: spentEuros ? spentEuros * 100 : null,
        illustration: proposal.illustration,
        createdAt: at(today, -daysAgo, 12),
      })
    }
  })
}

export function seedNotices(job: Job, list: readonly SeedNotice[], today: Temporal.PlainDate) {
  const { municipality } = job
  const row = ({ title, body, daysAgo, daysLeft }: SeedNotice) => ({
    municipality,
    title: spread(title),
    body: spread(body),
    showFrom: at(today, -daysAgo, 9),
    showUntil: daysLeft ? at(today, daysLeft, 16) : null,
  })
  return inTown(job, async (tx) => {
    if (list.length && !(await tx.$count(notices))) await tx.insert(notices).values(list.map(row))
  })
}

const spread = (text: Localized) => ({ ...text })

function at(today: Temporal.PlainDate, days: number, hour: number): Date {
  return new Date(
    today.add({ days }).toZonedDateTime({ timeZone: 'Europe/Helsinki', plainTime: { hour } }).epochMilliseconds,
  )
}

function potOf({ pots: known }: SeededRound, key: string): string {
  const id = known.get(key)
  if (!id) throw new Error(`The round has no pot "${key}"`)
  return id
}

/** Numbers from 0 to 1 that look random and are the same for the same name (mulberry32). */
function repeatable(name: string) {
  let state = [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
