import 'server-only'
import { inArray, sql } from 'drizzle-orm'
import type { Officer, Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { inTown } from '../../../town'
import { findRoundIn, listRoundsIn, type Round } from '../reads'
import { rounds } from '../tables'

export type Figures = {
  /** Ideas in sight: neither withdrawn nor hidden. */
  ideas: number
  proposals: number
  /** People who have voted so far; the ballots of a closed round. */
  voters: number
}

export type RoundWithFigures = Round & { figures: Figures }

/** The rounds residents may see with their figures, newest first. */
export function listRoundsWithFigures(visitor: Visitor<'budget'>): Promise<RoundWithFigures[]> {
  return inTown(visitor, async (tx) => withFigures(tx, await listRoundsIn(tx, 'published')))
}

/** Every round of the town, drafts too, for the desk. */
export function listDeskRounds(officer: Officer<'budget'>): Promise<RoundWithFigures[]> {
  return inTown(officer, async (tx) => withFigures(tx, await listRoundsIn(tx, 'all')))
}

/** A published round with its figures; null when there is none. */
export function findRoundWithFigures(visitor: Visitor<'budget'>, slug: string): Promise<RoundWithFigures | null> {
  return inTown(visitor, async (tx) => (await withFigures(tx, await findRoundIn(tx, slug, 'published')))[0] ?? null)
}

/** Any round with its figures, for the desk. */
export function findDeskRound(officer: Officer<'budget'>, slug: string): Promise<RoundWithFigures | null> {
  return inTown(officer, async (tx) => (await withFigures(tx, await findRoundIn(tx, slug, 'all')))[0] ?? null)
}

async function withFigures(tx: Transaction, found: Round[]): Promise<RoundWithFigures[]> {
  const counted = await figuresIn(
    tx,
    found.map(({ id }) => id),
  )
  return found.map((round) => ({ ...round, figures: counted.get(round.id) ?? nothing }))
}

const nothing: Figures = { ideas: 0, proposals: 0, voters: 0 }

/** By the id of the round, in one question however many rounds there are. */
async function figuresIn(tx: Transaction, ids: readonly string[]): Promise<Map<string, Figures>> {
  if (!ids.length) return new Map()
  const rows = await tx
    .select({
      id: rounds.id,
      ideas: sql<number>`(select count(*)::int from ideas i where i.round = rounds.id
        and not exists (select from withdrawals w where w.idea = i.id) and not exists (select from hidings h where h.idea = i.id))`,
      proposals: sql<number>`(select count(*)::int from proposals p where p.round = rounds.id and p.withdrawn_at is null)`,
      voters: sql<number>`coalesce((select c.ballots from closings c where c.round = rounds.id),
        (select count(*)::int from envelopes e where e.round = rounds.id))`,
    })
    .from(rounds)
    .where(inArray(rounds.id, [...ids]))
  return new Map(rows.map(({ id, ...figures }) => [id, figures]))
}
