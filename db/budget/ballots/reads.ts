import 'server-only'
import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { municipalityById } from '@/tenants'
import type { Job, Resident, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { persons } from '../../people/tables'
import { inTown } from '../../town'
import { type BallotProposal, ballotOptionsIn } from '../proposals/reads'
import type { Manifest } from '../rounds/manifest/input'
import { manifestIn } from '../rounds/manifest/reads'
import { ballotManifestOf } from '../rounds/manifest/rules'
import { type Round, roundIn } from '../rounds/reads'
import { type NoVote, reasonNotToVote, type VotingRight } from '../rounds/rules'
import { rounds } from '../rounds/tables'
import { openBallot, receiptOf, sealingKey, votersOf } from './envelopes/rules'
import type { Ballot, Choices } from './input'
import type { BallotManifest } from './rules'
import { ballots, envelopes, voters } from './tables'
import { type Turnout, withSmallMerged } from './turnout/rules'

export type VoteSheet = {
  round: Round
  /** What is voted on, at its frozen prices; null before the freeze. */
  manifest: Manifest | null
  /** The same options with their texts and pictures. */
  proposals: BallotProposal[]
}

/** A published round and its ballot, by its name in the URL. Null when there is none. */
export function findVoteSheet(visitor: Visitor<'budget'>, slug: string): Promise<VoteSheet | null> {
  return inTown(visitor, async (tx) => {
    const [known] = await tx
      .select({ id: rounds.id })
      .from(rounds)
      .where(and(eq(rounds.slug, slug), isNotNull(rounds.publishedAt)))
    const round = known && (await roundIn(tx, known.id))
    if (!round) return null
    const frozen = await manifestIn(tx, round.id)
    return { round, manifest: frozen?.manifest ?? null, proposals: await ballotOptionsIn(tx, round.id) }
  })
}

export type VoteStatus = {
  /** Whether a ballot of this resident is in the urn, or was when it was opened. */
  voted: boolean
  /** 0 before the first ballot; grows with every change. */
  revision: number
  receipt: string | null
  /** Their own ballot, opened for them; null once the urn has been emptied. */
  ballot: Ballot | null
  /** Why they may not vote, by the right that was frozen. */
  reason: NoVote | null
  right: VotingRight
  /** The database's clock when this was true. */
  at: Date
}

/** How a resident stands in a round's voting. Null when there is no such round. */
export function voteStatus(resident: Resident<'budget'>, round: string): Promise<VoteStatus | null> {
  return inTown(resident, async (tx) => {
    const found = await roundIn(tx, round)
    const voting = found && (await votingIn(tx, found, resident))
    if (!voting) return null
    const { voter, ...standing } = voting
    const [envelope] = await tx
      .select()
      .from(envelopes)
      .where(sameVoter(envelopes, round, voter))
    const [registered] = await tx
      .select({ id: voters.id })
      .from(voters)
      .where(sameVoter(voters, round, voter))
    return {
      voted: Boolean(envelope ?? registered),
      revision: envelope?.revision ?? 0,
      receipt: envelope ? receiptOf(envelope.sealed) : null,
      ballot: envelope ? openBallot(sealingKey(round), round, voter, envelope.sealed) : null,
      at: found.now,
      ...standing,
    }
  })
}

/** The rounds a resident has voted in, newest first; never how. */
export function listRoundsVotedIn(resident: Resident<'budget'>, rounds: readonly string[]): Promise<string[]> {
  return inTown(resident, async (tx) => {
    const [person] = await tx.select().from(persons).where(eq(persons.id, resident.person.id))
    if (!person || !rounds.length) return []
    const keys = rounds.flatMap((round) => votersOf(round, person))
    const entered = await tx
      .select({ round: envelopes.round })
      .from(envelopes)
      .where(and(inArray(envelopes.round, [...rounds]), inArray(envelopes.voter, keys)))
      .union(
        tx
          .select({ round: voters.round })
          .from(voters)
          .where(and(inArray(voters.round, [...rounds]), inArray(voters.voter, keys))),
      )
    return rounds.filter((id) => entered.some(({ round }) => round === id))
  })
}

/**
 * Who a resident is to the round, by what the register says of them now, and whether they may vote. A cast holds the person
 * still: a sign-in that makes them known by another name waits for it.
 */
export async function votingIn(tx: Transaction, round: Round, resident: Resident<'budget'>, { casting = false } = {}) {
  const asked = tx.select().from(persons).where(eq(persons.id, resident.person.id))
  const [[person], frozen] = await Promise.all([casting ? asked.for('share') : asked, manifestIn(tx, round.id)])
  const code = municipalityById(resident.municipality)?.code
  if (!person || !code) return null
  const right: VotingRight = frozen?.manifest.right ?? round
  return {
    voter: await voterIn(tx, round.id, votersOf(round.id, person)),
    reason: reasonNotToVote(right, person, code),
    right,
  }
}

/** The key a person stands under in the round's register; the first of theirs when they do not yet. */
async function voterIn(tx: Transaction, round: string, [first, ...others]: [Buffer, ...Buffer[]]): Promise<Buffer> {
  const keys = [first, ...others]
  const [entered] = await tx
    .select({ voter: envelopes.voter })
    .from(envelopes)
    .where(and(eq(envelopes.round, round), inArray(envelopes.voter, keys)))
    .union(
      tx
        .select({ voter: voters.voter })
        .from(voters)
        .where(and(eq(voters.round, round), inArray(voters.voter, keys))),
    )
    .limit(1)
  return entered?.voter ?? first
}

/** What the ballots of a round are checked against: its frozen manifest. Null before the freeze. */
export async function ballotManifestIn(tx: Transaction, round: string): Promise<BallotManifest | null> {
  const frozen = await manifestIn(tx, round)
  return frozen && ballotManifestOf(frozen.manifest)
}

export type TurnoutByArea = {
  /** Everybody who voted, also those whose ballot turned out to be invalid. */
  voters: number
  valid: number
  /** By the key of the area chosen on the ballot; an empty key means none. Small cells are merged. */
  areas: Turnout
}

/** Who took part, by area, once the urn has been emptied; zeros before that. */
export function readTurnout(visitor: Visitor<'budget'>, round: string): Promise<TurnoutByArea> {
  return inTown(visitor, async (tx) => {
    const [registered] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(voters)
      .where(eq(voters.round, round))
    const cells = await tx
      .select({ key: sql<string>`coalesce(${ballots.area}, '')`, count: sql<number>`count(*)::int` })
      .from(ballots)
      .where(eq(ballots.round, round))
      .groupBy(ballots.area)
      .orderBy(asc(ballots.area))
    const valid = cells.reduce((sum, { count }) => sum + count, 0)
    return { voters: Math.max(registered?.count ?? 0, valid), valid, areas: withSmallMerged(cells) }
  })
}

export type CountedBallot = { id: string; area: string | null; choices: Choices }

/** The opened ballots of a round, in an order that tells nothing: by their random ids. */
export function listBallotsForCount(job: Job<'budget'>, round: string): Promise<CountedBallot[]> {
  return inTown(job, (tx) => ballotsIn(tx, round))
}

/** The same inside the count. */
export function ballotsIn(tx: Transaction, round: string): Promise<CountedBallot[]> {
  return tx
    .select({ id: ballots.id, area: ballots.area, choices: ballots.choices })
    .from(ballots)
    .where(eq(ballots.round, round))
    .orderBy(asc(ballots.id))
}

/** The row of a voter in a register of a round. */
export function sameVoter(register: typeof envelopes | typeof voters, round: string, voter: Buffer) {
  return sql`${register.round} = ${round} and ${register.voter} = ${voter}`
}
