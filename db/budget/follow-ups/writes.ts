import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
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
 * Tells residents one step of a winner, once however often its form is sent. `round` is the round's name in the URL, `proposal` the winner's number.
 * Refuses: gone, followUps.notWinner.
 */
export function addFollowUp(
  officer: Officer<'budget'>,
  { round: slug, proposal: number }: Winner,
  words: FollowUpWords,
): Promise<string> {
  return inTown(officer, async (tx) => {
    const [found] = await tx
      .select({ id: proposals.id, round: rounds.id })
      .from(proposals)
      .innerJoin(rounds, eq(rounds.id, proposals.round))
      .where(and(eq(rounds.slug, slug), eq(proposals.number, number)))
    if (!found) throw new Refusal('gone')
    const winners = await winnersIn(tx, found.round)
    if (!winners.some((winner) => winner.number === number)) throw new Refusal('followUps.notWinner')
    const [entry] = await tx
      .insert(followUps)
      .values({
        id: words.submission,
        municipality: officer.municipality,
        proposal: found.id,
        state: words.state,
        happensOn: words.happensOn,
        text: words.text,
        spentCents: words.spentCents,
        writtenBy: officer.staff.id,
      })
      .onConflictDoNothing()
      .returning({ id: followUps.id })
    if (!entry) return sentBefore(tx, words.submission)
    const detail = `${words.state} ${words.happensOn}`
    await record(tx, officer, { action: 'followUp.added', object: `proposal:${found.id}`, detail })
    return entry.id
  })
}

async function sentBefore(tx: Transaction, id: string): Promise<string> {
  if (!(await tx.$count(followUps, eq(followUps.id, id)))) throw new Refusal('gone')
  return id
}

/** Adds a photograph to an entry that has none. Refuses: gone, and what `keepPicture` refuses. */
export async function addFollowUpPicture(officer: Officer<'budget'>, entry: string, upload: Upload): Promise<void> {
  await keepPicture(officer, upload, async (tx, file) => {
    const [shown] = await tx
      .update(followUps)
      .set({ picture: file })
      .where(and(eq(followUps.id, entry), isNull(followUps.picture)))
      .returning({ proposal: followUps.proposal })
    if (!shown) throw new Refusal('gone')
    await record(tx, officer, { action: 'followUp.pictured', object: `proposal:${shown.proposal}` })
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
