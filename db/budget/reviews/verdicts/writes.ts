import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { tell } from '../../../outbox/writes'
import { staff } from '../../../people/tables'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { ideaLink } from '../../ideas/rules'
import { ideas, withdrawals } from '../../ideas/tables'
import { lineage, proposals } from '../../proposals/tables'
import { rounds } from '../../rounds/tables'
import { centsOf, differing, type Fields, flat, taking, textsOf, theirValues } from '../../versions/rules'
import type { Outcome, Verdict } from '../input'
import { verdicts } from '../tables'
import { holdIdea, type Place } from '../writes'

/**
 * Publishes the town's answer to an idea and tells its author; changes it when it has been given already.
 * Refuses: gone, reviews.ideasOpen, reviews.withdrawn, reviews.inProposal, reviews.verdictChanged.
 */
export function giveVerdict(officer: Officer<'budget'>, verdict: Verdict): Promise<Place> {
  const { idea: id, version, take, outcome: said, reason, investment, upkeep } = verdict
  return inTown(officer, async (tx) => {
    const { place, title, author } = await holdIdea(tx, id)
    const kept = await verdictIn(tx, id)
    const mine = flat({ outcome: said, reason, investment, upkeep })
    const theirs = kept ? fieldsOf(kept) : mine
    if (kept && kept.version !== version) {
      if (!differing(mine, theirs).length) return place
      const { version: newest, by } = kept
      throw new Refusal('reviews.verdictChanged', { version: newest, by, ...theirValues(mine, theirs) })
    }
    const fields = taking(mine, theirs, take)
    const outcome = fields.outcome as Outcome
    await refuseVerdict(tx, id, outcome)
    const next = (kept?.version ?? 0) + 1
    await keep(tx, officer, id, { fields, version: next })
    if (kept?.outcome !== outcome) {
      await tell(tx, officer, {
        to: author,
        kind: outcome === 'feasible' ? 'ideaFeasible' : 'ideaNotFeasible',
        values: { idea: title },
        link: ideaLink(place.round, place.number),
        dedupe: `verdict:${id}:${next}`,
      })
    }
    const action = kept ? 'verdict.changed' : 'verdict.given'
    await record(tx, officer, { action, object: `idea:${id}`, detail: outcome })
    return place
  })
}

async function keep(
  tx: Transaction,
  { municipality, staff: by }: Officer<'budget'>,
  idea: string,
  { fields, version }: { fields: Fields; version: number },
) {
  const values = {
    outcome: fields.outcome as Outcome,
    reason: textsOf(fields, 'reason'),
    investmentCents: centsOf(fields, 'investment'),
    upkeepCents: centsOf(fields, 'upkeep'),
    givenBy: by.id,
    version,
    createdAt: sql`now()`,
  }
  const place = [verdicts.municipality, verdicts.idea]
  await tx
    .insert(verdicts)
    .values({ municipality, idea, ...values })
    .onConflictDoUpdate({ target: place, set: values })
}

async function verdictIn(tx: Transaction, idea: string) {
  const [kept] = await tx
    .select({ verdict: verdicts, by: staff.name })
    .from(verdicts)
    .innerJoin(staff, eq(staff.id, verdicts.givenBy))
    .where(eq(verdicts.idea, idea))
  return kept && { ...kept.verdict, by: kept.by }
}

const fieldsOf = ({ outcome, reason, investmentCents, upkeepCents }: typeof verdicts.$inferSelect) =>
  flat({ outcome, reason, investment: investmentCents, upkeep: upkeepCents })

async function refuseVerdict(tx: Transaction, id: string, outcome: Outcome) {
  const [facts] = await tx
    .select({
      open: sql<boolean>`clock_timestamp() < ${rounds.ideasUntil}`,
      withdrawn: sql<boolean>`${withdrawals.id} is not null`,
      proposal: proposals.number,
    })
    .from(ideas)
    .innerJoin(rounds, eq(rounds.id, ideas.round))
    .leftJoin(withdrawals, eq(withdrawals.idea, ideas.id))
    .leftJoin(lineage, eq(lineage.idea, ideas.id))
    .leftJoin(proposals, eq(proposals.id, lineage.proposal))
    .where(eq(ideas.id, id))
  if (facts?.open) throw new Refusal('reviews.ideasOpen')
  if (facts?.withdrawn) throw new Refusal('reviews.withdrawn')
  if (facts?.proposal && outcome === 'not-feasible')
    throw new Refusal('reviews.inProposal', { proposal: facts.proposal })
}
