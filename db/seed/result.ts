import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { municipalityById } from '@/tenants'
import type { Job } from '../actors'
import { ballotOptionsIn } from '../budget/proposals/reads'
import { manifestOf, manifestText } from '../budget/rounds/manifest/rules'
import { roundIn } from '../budget/rounds/reads'
import { freezes, rounds, seeds } from '../budget/rounds/tables'
import { countRound } from '../budget/tally/programme/rules'
import { readCountPapers } from '../budget/tally/reads'
import { publications } from '../budget/tally/tables'
import { finishCount, openCount } from '../budget/tally/writes'
import { sha256 } from '../canonical/rules'
import { inTown } from '../town'

const day = 86_400_000

/** Freezes a round of the demo five days before its voting. `repeatable`: the lot of a finished round is the same in every copy. */
export function seedFreeze(job: Job<'budget'>, id: string, { repeatable }: { repeatable: boolean }) {
  const { municipality } = job
  return inTown(job, async (tx) => {
    if (await tx.$count(freezes, eq(freezes.round, id))) return
    const town = municipalityById(municipality)
    const round = await roundIn(tx, id)
    if (!town || !round) throw new Error('There is no such round to freeze')
    const seed = repeatable ? createHash('sha256').update(`${municipality}/${round.slug}`).digest() : randomBytes(32)
    const proposals = await ballotOptionsIn(tx, id)
    const text = manifestText(manifestOf({ town, round, proposals, seedSha256: sha256(seed.toString('hex')) }))
    const createdAt = new Date(round.votingFrom.valueOf() - 5 * day)
    await tx.insert(freezes).values({ municipality, round: id, manifest: text, sha256: sha256(text), createdAt })
    await tx.insert(seeds).values({ municipality, round: id, seed, createdAt })
  })
}

/** Counts a closed round of the demo and publishes it on the day it had promised. */
export async function seedResult(job: Job<'budget'>, id: string) {
  const { municipality } = job
  if (await inTown(job, (tx) => tx.$count(publications, eq(publications.round, id)))) return
  const count = await openCount(job, id)
  const papers = await readCountPapers(job, count)
  if (papers) await finishCount(job, count, countRound(papers))
  await inTown(job, async (tx) => {
    const [round] = await tx.select({ resultOn: rounds.resultOn }).from(rounds).where(eq(rounds.id, id))
    await tx.insert(publications).values({ municipality, round: id, count, createdAt: round?.resultOn })
  })
}
