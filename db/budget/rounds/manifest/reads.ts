import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import type { Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import { inTown } from '../../../town'
import { closings, freezes, rounds, seeds } from '../tables'
import type { Manifest } from './input'
import { readManifest } from './rules'

export type FrozenRules = {
  /** Exactly the bytes that were hashed. */
  text: string
  sha256: string
  manifest: Manifest
  frozenAt: Date
  /** The secret of the lot as 64 hexadecimal digits; null until voting has closed. */
  seed: string | null
}

/** The frozen rules of a published round by its id; null before the freeze. */
export function findManifest(visitor: Visitor<'budget'>, round: string): Promise<FrozenRules | null> {
  return inTown(visitor, (tx) => manifestIn(tx, round))
}

/** The same by the round's name in the URL, for downloads. */
export function findManifestOf(visitor: Visitor<'budget'>, slug: string): Promise<FrozenRules | null> {
  return inTown(visitor, async (tx) => {
    const [round] = await tx
      .select({ id: rounds.id })
      .from(rounds)
      .where(and(eq(rounds.slug, slug), isNotNull(rounds.publishedAt)))
    return round ? manifestIn(tx, round.id) : null
  })
}

/** The same inside another read or write of the budget service: the cast, the closing, the count. */
export async function manifestIn(tx: Transaction, round: string): Promise<FrozenRules | null> {
  const [frozen] = await tx
    .select({ text: freezes.manifest, sha256: freezes.sha256, frozenAt: freezes.createdAt, seed: seeds.seed })
    .from(freezes)
    .leftJoin(closings, eq(closings.round, freezes.round))
    // The join, not the page, keeps the seed secret: without a closing there is no row to read.
    .leftJoin(seeds, eq(seeds.round, closings.round))
    .where(eq(freezes.round, round))
  if (!frozen) return null
  return { ...frozen, manifest: readManifest(frozen.text), seed: frozen.seed?.toString('hex') ?? null }
}
