import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import type { Visitor } from '../../../actors'
import { inTown } from '../../../town'
import { type Source, sourceOf } from '../../imports/rules'
import { ballotOptionsIn } from '../../proposals/reads'
import type { Manifest } from '../../rounds/manifest/input'
import { manifestIn } from '../../rounds/manifest/reads'
import { findRoundIn, type Round } from '../../rounds/reads'
import { runsIn } from '../reads'
import { publications } from '../tables'
import { type PotResult, potResults, publicPot } from './rules'

export type Pictured = { illustration: string | null; picture: { id: string; alt: string } | null }
type Placed = { place: string | null; latitude: number | null; longitude: number | null }

export type Result = {
  round: Round
  publishedAt: Date
  manifest: Manifest
  manifestSha256: string
  /** The lot, as 64 hexadecimal digits; the same in every artefact. */
  seed: string
  pots: PotResult[]
  /** What proposals look like, by number. */
  pictures: Record<string, Pictured>
  /** Where they are, by number. */
  places: Record<string, Placed>
  source: Source | null
}

/** The published result of a round by the round's name in the URL; null until there is one. */
export function readResult(visitor: Visitor<'budget'>, slug: string): Promise<Result | null> {
  return inTown(visitor, async (tx) => {
    const [round] = await findRoundIn(tx, slug, 'published')
    if (!round?.resultPublished) return null
    const [published] = await tx
      .select({ count: publications.count, at: publications.createdAt })
      .from(publications)
      .where(and(eq(publications.round, round.id), isNotNull(publications.count)))
    const frozen = await manifestIn(tx, round.id)
    if (!published || !frozen) return null
    const runs = await runsIn(tx, published.count)
    const proposals = await ballotOptionsIn(tx, round.id)
    return {
      round,
      publishedAt: published.at,
      manifest: frozen.manifest,
      manifestSha256: frozen.sha256,
      seed: frozen.seed ?? '',
      pots: potResults(frozen.manifest, runs).map(publicPot),
      pictures: Object.fromEntries(
        proposals.map(({ number, illustration, picture }) => [number, { illustration, picture }]),
      ),
      places: Object.fromEntries(
        proposals.map(({ number, place, latitude, longitude }) => [number, { place, latitude, longitude }]),
      ),
      source: sourceOf(frozen.text),
    }
  })
}
