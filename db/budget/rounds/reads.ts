import 'server-only'
import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Officer, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { publications } from '../tally/tables'
import { type Phase, phaseOf } from './rules'
import { closings, freezes, pots, rounds } from './tables'

export type Pot = { id: string; key: string; name: typeof pots.$inferSelect.name; cents: number; wholeTown: boolean }
export type Round = typeof rounds.$inferSelect & {
  pots: Pot[]
  /** SHA-256 of the frozen manifest, hexadecimal. */
  manifestHash: string | null
  closed: boolean
  resultPublished: boolean
  phase: Phase
  /** The database's clock, which decides the phase. */
  now: Date
}

const potsOf = sql<Pot[]>`(
  select coalesce(json_agg(json_build_object('id', p.id, 'key', p.key, 'name', p.name, 'cents', p.cents, 'wholeTown', p.whole_town) order by p.position), '[]')
  from ${pots} p where p.round = ${rounds.id})`

/** The rounds residents may see, newest first. */
export function listRounds(visitor: Visitor<'budget'>): Promise<Round[]> {
  return inTown(visitor, (tx) => roundsWith(tx, isNotNull(rounds.publishedAt)))
}

/** Every round of the town, drafts too, for the desk. */
export function listAllRounds(officer: Officer<'budget'>): Promise<Round[]> {
  return inTown(officer, (tx) => roundsWith(tx, undefined))
}

/** A published round by its name in the URL; null when there is none. */
export function findRound(visitor: Visitor<'budget'>, slug: string): Promise<Round | null> {
  return inTown(
    visitor,
    async (tx) => (await roundsWith(tx, and(eq(rounds.slug, slug), isNotNull(rounds.publishedAt))))[0] ?? null,
  )
}

/** Any round by its name in the URL, for the desk. */
export function findAnyRound(officer: Officer<'budget'>, slug: string): Promise<Round | null> {
  return inTown(officer, async (tx) => (await roundsWith(tx, eq(rounds.slug, slug)))[0] ?? null)
}

type Sight = 'published' | 'all'
const seen = (sight: Sight) => (sight === 'published' ? isNotNull(rounds.publishedAt) : undefined)

/** The same inside another read of the budget service; `all` is for the desk. */
export function listRoundsIn(tx: Transaction, sight: Sight): Promise<Round[]> {
  return roundsWith(tx, seen(sight))
}

/** The round of this name, or no round, inside another read. */
export function findRoundIn(tx: Transaction, slug: string, sight: Sight): Promise<Round[]> {
  return roundsWith(tx, and(eq(rounds.slug, slug), seen(sight)))
}

/** A round by its id, inside another read or write of the budget service. */
export async function roundIn(tx: Transaction, id: string): Promise<Round | null> {
  return (await roundsWith(tx, eq(rounds.id, id)))[0] ?? null
}

/** Holds the round as it is until the transaction ends, so that a freeze and an edit of what it freezes never cross. Refuses: gone, rounds.frozen. */
export async function holdUnfrozen(tx: Transaction, id: string) {
  const [round] = await tx.select({ id: rounds.id }).from(rounds).where(eq(rounds.id, id)).for('share')
  if (!round) throw new Refusal('gone')
  const [frozen] = await tx.select({ id: freezes.id }).from(freezes).where(eq(freezes.round, id))
  if (frozen) throw new Refusal('rounds.frozen')
}

async function roundsWith(tx: Transaction, condition: ReturnType<typeof and>): Promise<Round[]> {
  const rows = await tx
    .select({
      round: rounds,
      pots: potsOf,
      manifestHash: freezes.sha256,
      closing: closings.id,
      publication: publications.id,
      now: sql<string>`clock_timestamp()`,
    })
    .from(rounds)
    .leftJoin(freezes, eq(freezes.round, rounds.id))
    .leftJoin(closings, eq(closings.round, rounds.id))
    .leftJoin(publications, eq(publications.round, rounds.id))
    .where(condition)
    .orderBy(desc(rounds.ideasFrom), asc(rounds.slug))
  return rows.map(({ round, closing, publication, ...rest }) => {
    const now = new Date(rest.now)
    const resultPublished = publication !== null
    return {
      ...round,
      pots: rest.pots,
      manifestHash: rest.manifestHash,
      closed: closing !== null,
      resultPublished,
      phase: phaseOf(round, { frozen: rest.manifestHash !== null, resultPublished }, now),
      now,
    }
  })
}
