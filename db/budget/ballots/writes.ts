import 'server-only'
import { eq } from 'drizzle-orm'
import type { Resident } from '../../actors'
import type { Transaction } from '../../client'
import { holdTogether } from '../../locks'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { type Round, roundIn } from '../rounds/reads'
import { receiptOf, sealBallot, sealingKey } from './envelopes/rules'
import type { Ballot } from './input'
import { ballotManifestIn, sameVoter, votingIn } from './reads'
import { ballotProblems } from './rules'
import { envelopes } from './tables'

export type Cast = {
  round: string
  ballot: Ballot
  /** Made with the page that casts: the same request sent again finds its own receipt. */
  submission: string
  /** The revision the voter had before them; 0 for a first ballot. */
  revision: number
}
export type Receipt = { receipt: string; revision: number; outcome: 'cast' | 'changed' | 'replayed' }

/**
 * Puts a resident's ballot in the urn, or in the place of their earlier one. One resident, one ballot, however many clicks.
 * Refuses: gone, ballots.notOpen, ballots.closed, the reasons of `reasonNotToVote`, ballots.invalid, ballots.stale.
 * Nothing is journalled: who has voted is the register's to know.
 */
export function castBallot(
  resident: Resident<'budget'>,
  { round: id, ballot, submission, revision }: Cast,
): Promise<Receipt> {
  return inTown(resident, async (tx) => {
    await keepUrnOpen(tx, id)
    const round = await openRound(tx, id)
    const { voter } = await entitled(tx, round, resident)
    const manifest = await ballotManifestIn(tx, id)
    if (!manifest || ballotProblems(manifest, ballot).length > 0) throw new Refusal('ballots.invalid')

    const sealed = sealBallot(sealingKey(id), id, voter, ballot)
    const urn = { municipality: resident.municipality, round: id, voter, sealed, submission }
    const [first] = revision === 0 ? await tx.insert(envelopes).values(urn).onConflictDoNothing().returning() : []
    if (first) return { receipt: receiptOf(sealed), revision: 1, outcome: 'cast' }

    const [own] = await tx
      .select()
      .from(envelopes)
      .where(sameVoter(envelopes, id, voter))
      .for('update')
    if (own?.submission === submission)
      return { receipt: receiptOf(own.sealed), revision: own.revision, outcome: 'replayed' }
    if (own?.revision !== revision) throw new Refusal('ballots.stale')
    await tx
      .update(envelopes)
      .set({ sealed, submission, revision: revision + 1 })
      .where(eq(envelopes.id, own.id))
    return { receipt: receiptOf(sealed), revision: revision + 1, outcome: 'changed' }
  })
}

/** Casts hold this together; the closing holds it alone. A cast is in before the urn is emptied, or it is refused. */
const keepUrnOpen = (tx: Transaction, round: string) => holdTogether(tx, 'urn', round)

async function openRound(tx: Transaction, id: string): Promise<Round> {
  const round = await roundIn(tx, id)
  if (!round?.publishedAt) throw new Refusal('gone')
  if (round.closed || round.now >= round.votingUntil) throw new Refusal('ballots.closed')
  if (round.phase !== 'voting') throw new Refusal('ballots.notOpen')
  return round
}

async function entitled(tx: Transaction, round: Round, resident: Resident<'budget'>) {
  const voting = await votingIn(tx, round, resident, { casting: true })
  if (!voting) throw new Refusal('gone')
  const { reason, right } = voting
  if (reason) throw new Refusal(reason, { minimum: right.minimumAge ?? 0, maximum: right.maximumAge ?? 0 })
  return voting
}
