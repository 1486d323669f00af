import 'server-only'
import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Job, Officer, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { ballotsIn } from '../ballots/reads'
import { voters } from '../ballots/tables'
import { manifestIn } from '../rounds/manifest/reads'
import { closings, pots, rounds } from '../rounds/tables'
import type { CountPapers, PublishedRun } from './programme/rules'
import { tellsOfPersons } from './results/rules'
import { counts, publications, runs } from './tables'

/** What the worker needs for a count; null when it has been finished already. Refuses: gone. */
export function readCountPapers(job: Job<'budget'>, count: string): Promise<CountPapers | null> {
  return inTown(job, async (tx) => {
    const [row] = await tx.select().from(counts).where(eq(counts.id, count))
    if (!row) throw new Refusal('gone')
    return row.finishedAt ? null : papersIn(tx, row.round)
  })
}

/** Throws when the ballots are not as many as the closing of the urn counted: nothing is to be counted then. */
async function papersIn(tx: Transaction, round: string): Promise<CountPapers> {
  const frozen = await manifestIn(tx, round)
  // The seed is there once voting has closed, and only then.
  if (!frozen || frozen.seed === null) throw new Refusal('results.notClosed')
  const ballots = await ballotsIn(tx, round)
  const [closing] = await tx.select({ ballots: closings.ballots }).from(closings).where(eq(closings.round, round))
  if (closing?.ballots !== ballots.length)
    throw new Error(`The closing counted ${closing?.ballots} ballots, and there are ${ballots.length}`)
  const voted = await tx.$count(voters, eq(voters.round, round))
  return {
    manifest: frozen.manifest,
    manifestSha256: frozen.sha256,
    seed: frozen.seed,
    ballots: ballots.map(({ area, choices }) => ({ area, choices })),
    setAside: Math.max(0, voted - ballots.length),
  }
}

export type StoredRun = {
  /** The pot's key. */
  pot: string
  official: boolean
  rule: string
  sha256: string
  run: PublishedRun
}

export type Count = {
  id: string
  state: 'waiting' | 'counting' | 'failed' | 'finished'
  done: number
  total: number
  requestedAt: Date
  finishedAt: Date | null
  /** Whether the worker should have begun long ago. */
  late: boolean
}

/** The newest count of a round by the round's name in the URL, for the desk; null when nobody has asked for one. */
export function findLatestCount(officer: Officer<'budget'>, slug: string): Promise<Count | null> {
  return inTown(officer, (tx) => latestIn(tx, slug))
}

export type Counting = {
  closedAt: Date | null
  ballots: number
  setAside: number
  count: Count | null
  /** What the finished count found; empty before. */
  runs: StoredRun[]
  publishedAt: Date | null
}

/** How far the count of a round is, for the desk. */
export function readCounting(officer: Officer<'budget'>, slug: string): Promise<Counting> {
  return inTown(officer, async (tx) => {
    const [closing] = await tx
      .select({
        closedAt: closings.createdAt,
        ballots: closings.ballots,
        voters: sql<number>`(select count(*) from ${voters} v where v.round = ${closings.round})::int`,
        publishedAt: publications.createdAt,
      })
      .from(closings)
      .innerJoin(rounds, eq(rounds.id, closings.round))
      .leftJoin(publications, eq(publications.round, closings.round))
      .where(eq(rounds.slug, slug))
    const count = await latestIn(tx, slug)
    return {
      closedAt: closing?.closedAt ?? null,
      ballots: closing?.ballots ?? 0,
      setAside: Math.max(0, (closing?.voters ?? 0) - (closing?.ballots ?? 0)),
      count,
      runs: count?.state === 'finished' ? await runsIn(tx, count.id) : [],
      publishedAt: closing?.publishedAt ?? null,
    }
  })
}

async function latestIn(tx: Transaction, slug: string): Promise<Count | null> {
  const [row] = await tx
    .select({
      id: counts.id,
      done: counts.done,
      total: counts.total,
      requestedAt: counts.createdAt,
      finishedAt: counts.finishedAt,
      failedAt: counts.failedAt,
      late: sql<boolean>`clock_timestamp() > ${counts.createdAt} + interval '20 seconds'`,
    })
    .from(counts)
    .innerJoin(rounds, eq(rounds.id, counts.round))
    .where(eq(rounds.slug, slug))
    .orderBy(desc(counts.createdAt))
    .limit(1)
  if (!row) return null
  const { failedAt, ...count } = row
  return { ...count, state: stateOf({ ...count, failedAt }) }
}

function stateOf({ finishedAt, failedAt, done }: { finishedAt: Date | null; failedAt: Date | null; done: number }) {
  if (finishedAt) return 'finished'
  if (failedAt) return 'failed'
  return done > 0 ? 'counting' : 'waiting'
}

/** Pot by pot in the order of the round, the official run of each first. */
export async function runsIn(tx: Transaction, count: string): Promise<StoredRun[]> {
  const rows = await tx
    .select({ pot: pots.key, official: runs.official, rule: runs.rule, sha256: runs.sha256, artefact: runs.artefact })
    .from(runs)
    .innerJoin(pots, eq(pots.id, runs.pot))
    .where(eq(runs.count, count))
    .orderBy(asc(pots.position), desc(runs.official), asc(runs.rule))
  return rows.map(({ artefact, ...row }) => ({ ...row, run: JSON.parse(artefact) as PublishedRun }))
}

/** The published artefact of a pot, byte for byte; `rule` null is the official one. Null when there is none, or when it would tell of persons. */
export function findArtefact(
  visitor: Visitor<'budget'>,
  { round, pot, rule }: { round: string; pot: string; rule: string | null },
): Promise<{ text: string; sha256: string } | null> {
  return inTown(visitor, async (tx) => {
    const [row] = await tx
      .select({ text: runs.artefact, sha256: runs.sha256 })
      .from(runs)
      .innerJoin(publications, eq(publications.count, runs.count))
      .innerJoin(rounds, eq(rounds.id, runs.round))
      .innerJoin(pots, eq(pots.id, runs.pot))
      .where(
        and(
          eq(rounds.slug, round),
          isNotNull(rounds.publishedAt),
          eq(pots.key, pot),
          rule === null ? eq(runs.official, true) : eq(runs.rule, rule),
        ),
      )
    return row && !tellsOfPersons(JSON.parse(row.text)) ? row : null
  })
}
