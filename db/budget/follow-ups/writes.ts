import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { discard, forgetPicture, keepPicture, type Upload } from '../../files/writes'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { proposals } from '../proposals/tables'
import { rounds } from '../rounds/tables'
import type { FollowUpWords } from './input'
import { winnersIn } from './reads'
import { followUps } from './tables'

type Winner = { round: string; proposal: string }

/**
 * Tells residents one step of a winner. `round` is the round's name in the URL, `proposal` the winner's number.
 * Refuses: gone, followUps.notWinner, and with a picture what `keepPicture` refuses.
 */
export async function addFollowUp(officer: Officer<'budget'>, at: Winner, words: FollowUpWords, photo?: Upload) {
  if (!photo) return inTown(officer, (tx) => write(tx, officer, at, words, null))
  await keepPicture(officer, photo, (tx, file) => write(tx, officer, at, words, file))
}

async function write(
  tx: Transaction,
  officer: Officer<'budget'>,
  { round: slug, proposal: number }: Winner,
  { illustration, text, ...words }: FollowUpWords,
  picture: string | null,
) {
  const [found] = await tx
    .select({ id: proposals.id, round: rounds.id })
    .from(proposals)
    .innerJoin(rounds, eq(rounds.id, proposals.round))
    .where(and(eq(rounds.slug, slug), eq(proposals.number, number)))
  if (!found) throw new Refusal('gone')
  const winners = await winnersIn(tx, found.round)
  if (!winners.some((winner) => winner.number === number)) throw new Refusal('followUps.notWinner')
  await tx.insert(followUps).values({
    municipality: officer.municipality,
    proposal: found.id,
    ...words,
    text,
    illustration: picture ? null : illustration,
    picture,
    writtenBy: officer.staff.id,
  })
  await record(tx, officer, {
    action: 'followUp.added',
    object: `proposal:${found.id}`,
    detail: `${words.state} ${words.happensOn}`,
  })
}

/** Takes back an entry that was a mistake. The journal remembers it. Refuses: gone. */
export async function removeFollowUp(officer: Officer<'budget'>, entry: string) {
  const key = await inTown(officer, async (tx) => {
    const [removed] = await tx.delete(followUps).where(eq(followUps.id, entry)).returning()
    if (!removed) throw new Refusal('gone')
    await record(tx, officer, {
      action: 'followUp.removed',
      object: `proposal:${removed.proposal}`,
      detail: `${removed.state} ${removed.happensOn}`,
    })
    return removed.picture ? forgetPicture(tx, removed.picture) : undefined
  })
  if (key) await discard(officer, key)
}
