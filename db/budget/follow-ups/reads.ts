import 'server-only'
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Officer, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import type { Texts } from '../../columns'
import { files } from '../../files/tables'
import { staff } from '../../people/tables'
import { inTown } from '../../town'
import { proposals } from '../proposals/tables'
import { manifestIn } from '../rounds/manifest/reads'
import { findRoundIn, type Round } from '../rounds/reads'
import { rounds } from '../rounds/tables'
import { runsIn } from '../tally/reads'
import { potResults, type ResultRow } from '../tally/results/rules'
import { publications } from '../tally/tables'
import type { FollowUpState } from './rules'
import { followUps } from './tables'

export type FollowUp = {
  id: string
  /** The winner's number. */
  proposal: string
  state: FollowUpState
  /** ISO day. */
  happensOn: string
  text: Texts
  spentCents: number | null
  illustration: string | null
  picture: { id: string; alt: string } | null
}

const columns = {
  id: followUps.id,
  proposal: proposals.number,
  state: followUps.state,
  happensOn: followUps.happensOn,
  text: followUps.text,
  spentCents: followUps.spentCents,
  illustration: followUps.illustration,
  picture: sql<FollowUp['picture']>`
    case when ${files.id} is not null then json_build_object('id', ${files.id}, 'alt', ${files.alt}) end`,
}

const inTime = [asc(followUps.happensOn), asc(followUps.createdAt)] as const

/** What has become of the winners of a round, oldest first; nothing before the result is public. */
export function listFollowUps(visitor: Visitor<'budget'>, slug: string): Promise<FollowUp[]> {
  return inTown(visitor, (tx) =>
    publicOnes(tx)
      .where(and(eq(rounds.slug, slug), isNotNull(rounds.publishedAt)))
      .orderBy(...inTime),
  )
}

/** The same for one proposal, by its number. */
export function listFollowUpsOf(visitor: Visitor<'budget'>, slug: string, number: string): Promise<FollowUp[]> {
  return inTown(visitor, (tx) =>
    publicOnes(tx)
      .where(and(eq(rounds.slug, slug), isNotNull(rounds.publishedAt), eq(proposals.number, number)))
      .orderBy(...inTime),
  )
}

const publicOnes = (tx: Transaction) =>
  tx
    .select(columns)
    .from(followUps)
    .innerJoin(proposals, eq(proposals.id, followUps.proposal))
    .innerJoin(rounds, eq(rounds.id, proposals.round))
    .innerJoin(publications, eq(publications.round, rounds.id))
    .leftJoin(files, eq(files.id, followUps.picture))
    .$dynamic()

export type DeskFollowUp = FollowUp & { writtenBy: string | null }
export type FollowUpSheet = {
  round: Round
  winners: (ResultRow & { illustration: string | null })[]
  entries: DeskFollowUp[]
}

/** The winners of a round and all that has been told of them, for the desk; null when there is no result. */
export function readFollowUpSheet(officer: Officer<'budget'>, slug: string): Promise<FollowUpSheet | null> {
  return inTown(officer, async (tx) => {
    const [round] = await findRoundIn(tx, slug, 'all')
    if (!round?.resultPublished) return null
    const winners = await winnersIn(tx, round.id)
    const entries = await tx
      .select({ ...columns, writtenBy: staff.name })
      .from(followUps)
      .innerJoin(proposals, eq(proposals.id, followUps.proposal))
      .leftJoin(files, eq(files.id, followUps.picture))
      .leftJoin(staff, eq(staff.id, followUps.writtenBy))
      .where(eq(proposals.round, round.id))
      .orderBy(...inTime)
    const known = await tx
      .select({ number: proposals.number, illustration: proposals.illustration })
      .from(proposals)
      .where(eq(proposals.round, round.id))
    const drawing = new Map(known.map(({ number, illustration }) => [number, illustration]))
    return {
      round,
      winners: winners.map((row) => ({ ...row, illustration: drawing.get(row.number) ?? null })),
      entries,
    }
  })
}

/** The proposals that won in a round's published result. */
export async function winnersIn(tx: Transaction, round: string): Promise<ResultRow[]> {
  const [published] = await tx
    .select({ count: publications.count })
    .from(publications)
    .where(eq(publications.round, round))
  const frozen = await manifestIn(tx, round)
  if (!published || !frozen) return []
  const results = potResults(frozen.manifest, await runsIn(tx, published.count))
  return results.flatMap(({ rows }) => rows.filter(({ won }) => won))
}
