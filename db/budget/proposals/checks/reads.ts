import 'server-only'
import { and, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../../../client'
import { holdAlone } from '../../../locks'
import { Refusal } from '../../../refusal'
import { ideaPictures } from '../../ideas/tables'
import { pots } from '../../rounds/tables'
import type { Fields } from '../../versions/rules'
import { imageOf, nextNumber } from '../rules'
import { lineage, proposals } from '../tables'

/** One at a time gives out numbers in a round. */
export const numberingOf = (tx: Transaction, round: string) => holdAlone(tx, 'numbering', round)

/** The numbers other proposals of the round have, withdrawn ones too. */
export async function numbersOf(tx: Transaction, round: string, but?: string): Promise<string[]> {
  const others = and(eq(proposals.round, round), but ? ne(proposals.id, but) : undefined)
  const rows = await tx.select({ number: proposals.number }).from(proposals).where(others)
  return rows.map(({ number }) => number)
}

/** Pictures a proposal may show: those of these ideas, or of the ideas it was made of. */
export const ofIdeas = (ideas: readonly string[]) =>
  ideas.length ? inArray(ideaPictures.idea, [...ideas]) : sql`false`
export const ofLineage = (proposal: string) =>
  sql`${ideaPictures.idea} in (select l.idea from ${lineage} l where l.proposal = ${proposal})`

type Proposed = {
  id: string
  round: string
  fields: Fields
  pictures: SQL
  /** The image it has had so far; it may stay when its idea has gone. */
  kept?: string | null
}

/** Refuses: proposals.numberTaken, proposals.otherPot, proposals.foreignPicture. */
export async function refuseFields(tx: Transaction, { id, round, fields, pictures, kept }: Proposed) {
  const taken = await numbersOf(tx, round, id)
  const number = String(fields.number)
  if (taken.includes(number)) throw new Refusal('proposals.numberTaken', { number, next: nextNumber(taken) })
  const chosen = and(eq(pots.round, round), eq(pots.id, String(fields.pot)))
  const [pot] = await tx.select({ id: pots.id }).from(pots).where(chosen)
  if (!pot) throw new Refusal('proposals.otherPot')
  const { picture } = imageOf(fields.image)
  if (!picture || fields.image === kept) return
  const [own] = await tx
    .select({ file: ideaPictures.file })
    .from(ideaPictures)
    .where(and(eq(ideaPictures.file, picture), pictures))
  if (!own) throw new Refusal('proposals.foreignPicture')
}
