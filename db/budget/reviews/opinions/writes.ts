import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { centsOf, differing, flat, taking, theirValues } from '../../versions/rules'
import type { Opinion, Stance } from '../input'
import { opinions } from '../tables'
import { holdIdea, type Place } from '../writes'

/** Writes what one expert thinks; each has one opinion of an idea and changes only that. Refuses: gone, reviews.opinionChanged. */
export function writeOpinion(officer: Officer<'budget'>, opinion: Opinion): Promise<Place> {
  const { idea, version, take, stance, text, estimate, yearly } = opinion
  return inTown(officer, async (tx) => {
    const { place } = await holdIdea(tx, idea)
    const own = and(eq(opinions.idea, idea), eq(opinions.expert, officer.staff.id))
    const [kept] = await tx.select().from(opinions).where(own)
    const mine = flat({ stance, text, estimate, yearly })
    const theirs = kept ? fieldsOf(kept) : mine
    if (kept && kept.version !== version) {
      if (!differing(mine, theirs).length) return place
      throw new Refusal('reviews.opinionChanged', { version: kept.version, ...theirValues(mine, theirs) })
    }
    const fields = taking(mine, theirs, take)
    const values = {
      stance: fields.stance as Stance,
      text: String(fields.text),
      investmentCents: centsOf(fields, 'estimate'),
      upkeepCents: centsOf(fields, 'yearly'),
      version: (kept?.version ?? 0) + 1,
      createdAt: sql`now()`,
    }
    const owner = { municipality: officer.municipality, idea, expert: officer.staff.id }
    if (kept) await tx.update(opinions).set(values).where(own)
    else await tx.insert(opinions).values({ ...owner, ...values })
    await record(tx, officer, { action: kept ? 'opinion.changed' : 'opinion.written', object: `idea:${idea}` })
    return place
  })
}

const fieldsOf = ({ stance, text, investmentCents, upkeepCents }: typeof opinions.$inferSelect) =>
  flat({ stance, text, estimate: investmentCents, yearly: upkeepCents })
