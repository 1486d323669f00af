import 'server-only'
import { eq } from 'drizzle-orm'
import type { Transaction } from '../../client'
import { Refusal } from '../../refusal'
import { ideas } from '../ideas/tables'
import { rounds } from '../rounds/tables'

/** Where an idea is in addresses: the round's name and the idea's number. */
export type Place = { round: string; number: number }

/** Holds an idea until the transaction ends: its withdrawal, its verdict and its way into a proposal never cross. */
export async function holdIdea(tx: Transaction, id: string) {
  const [idea] = await tx
    .select({ number: ideas.number, title: ideas.title, author: ideas.author, round: ideas.round })
    .from(ideas)
    .where(eq(ideas.id, id))
    .for('update')
  const [round] = idea ? await tx.select({ slug: rounds.slug }).from(rounds).where(eq(rounds.id, idea.round)) : []
  if (!idea || !round) throw new Refusal('gone')
  const place: Place = { round: round.slug, number: idea.number }
  return { title: idea.title, author: idea.author, place }
}
