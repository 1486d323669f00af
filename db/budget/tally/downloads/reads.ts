import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import { municipalityById } from '@/tenants'
import type { Visitor } from '../../../actors'
import { inTown } from '../../../town'
import { ballotsIn } from '../../ballots/reads'
import { wordsIn } from '../../proposals/rules'
import { manifestIn } from '../../rounds/manifest/reads'
import { rounds } from '../../rounds/tables'
import { runsIn } from '../reads'
import { publications } from '../tables'
import { pabulibOf } from './rules'

/** A published pot with its ballots as a Pabulib file; null when there is none, or too few ballots to show them. */
export function readPabulibFile(visitor: Visitor<'budget'>, slug: string, pot: string): Promise<string | null> {
  const home = municipalityById(visitor.municipality)
  return inTown(visitor, async (tx) => {
    const [published] = await tx
      .select({ round: rounds.id, count: publications.count })
      .from(publications)
      .innerJoin(rounds, eq(rounds.id, publications.round))
      .where(and(eq(rounds.slug, slug), isNotNull(rounds.publishedAt)))
    const frozen = published && (await manifestIn(tx, published.round))
    if (!published || !frozen || !home) return null
    const run = (await runsIn(tx, published.count)).find((stored) => stored.official && stored.pot === pot)?.run
    if (!run) return null
    const [first] = home.locales
    const words = (texts: Parameters<typeof wordsIn>[0]) => wordsIn(texts, first)
    const ballots = await ballotsIn(tx, published.round)
    return pabulibOf({ manifest: frozen.manifest, pot, run, ballots, town: words(home.name), words })
  })
}
