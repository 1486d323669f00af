import 'server-only'
import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { sha256 } from '@/db/canonical/rules'
import { municipalityById } from '@/tenants'
import type { Officer } from '../../../actors'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { manifestOf, manifestText } from '../manifest/rules'
import { freezes, rounds, seeds } from '../tables'
import { sheetIn } from './reads'

/**
 * Settles everything that decides the result, once and for good, and draws the seed of the lot. `seen` is what the officer
 * had before them: when anything has changed since, nothing is frozen.
 * Refuses: gone, rounds.alreadyFrozen, rounds.notReady, rounds.changedBeforeFreeze.
 */
export function freezeRound(
  officer: Officer<'budget'>,
  { round: id, seen }: { round: string; seen: string },
): Promise<string> {
  return inTown(officer, async (tx) => {
    // Whoever edits the round or its proposals holds this row too.
    const [row] = await tx.select({ id: rounds.id }).from(rounds).where(eq(rounds.id, id)).for('update')
    const sheet = row && (await sheetIn(tx, officer, row.id))
    const town = municipalityById(officer.municipality)
    if (!sheet || !town) throw new Refusal('gone')
    if (sheet.round.manifestHash) throw new Refusal('rounds.alreadyFrozen')
    if (sheet.seen !== seen) throw new Refusal('rounds.changedBeforeFreeze')
    if (sheet.findings.obstacles.length)
      throw new Refusal('rounds.notReady', { count: sheet.findings.obstacles.length })

    const { municipality } = officer
    const seed = randomBytes(32)
    const { round, proposals } = sheet
    const manifest = manifestText(manifestOf({ town, round, proposals, seedSha256: sha256(seed.toString('hex')) }))
    const hash = sha256(manifest)
    await tx.insert(freezes).values({ municipality, round: id, manifest, sha256: hash, frozenBy: officer.staff.id })
    await tx.insert(seeds).values({ municipality, round: id, seed })
    await record(tx, officer, { action: 'round.frozen', object: `round:${id}`, detail: hash })
    return hash
  })
}
