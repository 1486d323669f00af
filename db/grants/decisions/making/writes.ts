import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import type { Transaction } from '@/db/client'
import { finnishDay } from '@/db/fields'
import { enqueue } from '@/db/jobs'
import { holdAlone } from '@/db/locks'
import { inTown } from '@/db/town'
import { moveApplication } from '../../applications/moves/writes'
import { replaceAwards } from '../../awards/opening/writes'
import { recoveryMade } from '../../recoveries/courses/writes'
import { readiness, yesesTo } from '../proposals/writes'
import { type DecisionNeed, isOfRecovery } from '../rules'
import { decisions } from '../tables'
import { said } from '../texts/facts/rules'
import { type Held, heldDecision, type Press, turnDecision } from '../writes'

/**
 * Makes an office holder's decision: it gets the next section of the year. Refuses: gone, ties.disqualified, changedMeanwhile, decisions.….
 */
export function makeDecision(decider: GrantOfficer<'decide'>, press: Press): Promise<number> {
  return inTown(decider, async (tx) => {
    const held = await heldDecision(tx, decider, press)
    const unit = said(held.call.decider.officeHolder, 'fi')
    const year = Number(finnishDay(new Date()).slice(0, 4))
    const section = await nextSection(tx, unit, year)
    const set = { ...{ section, year, unit }, madeBy: decider.staff.id, madeAt: sql`now()` }
    await turnDecision(tx, decider, held.decision, 'make', await needsMet(tx, decider, held), { set: set as never })
    await afterMaking(tx, decider, held)
    return section
  })
}

async function needsMet(tx: Transaction, decider: GrantOfficer<'decide'>, held: Held): Promise<DecisionNeed[]> {
  const { decision, call } = held
  const yeses = await yesesTo(tx, held)
  const { officeHolderLimitCents: limit, twoPersons } = call.decider
  const limits = [limit, decider.limitCents].filter((cents) => cents !== null)
  const met: [boolean, DecisionNeed][] = [
    [decision.maker === 'officeHolder' && Boolean(call.decider.officeHolder), 'forOfficeHolder'],
    [limits.every((cents) => (decision.recoveredCents ?? decision.grantedCents) <= cents), 'withinLimit'],
    [!twoPersons || yeses.length > 0, 'secondYes'],
    [!twoPersons || yeses.some((by) => by !== decider.staff.id), 'anotherPerson'],
  ]
  return [...readiness(held), ...met.flatMap(([holds, need]) => (holds ? [need] : []))]
}

/** The next section of an office holder's year, without a gap: whoever else decides now waits until this one is written or given up. */
async function nextSection(tx: Transaction, unit: string, year: number): Promise<number> {
  await holdAlone(tx, 'numbering', `decisions:${unit}:${year}`)
  const [last] = await tx
    .select({ section: sql<number>`coalesce(max(${decisions.section}), 0)::int` })
    .from(decisions)
    .where(and(eq(decisions.maker, 'officeHolder'), eq(decisions.unit, unit), eq(decisions.year, year)))
  return (last?.section ?? 0) + 1
}

/**
 * What follows when a decision has been made, by whomever: the application is decided, its letter is set, and one it takes the place of pays nothing. A
 * decision on paying back is followed by its recovery alone.
 */
export async function afterMaking(tx: Transaction, officer: GrantOfficer<'decide' | 'minute'>, held: Held) {
  const { decision, application } = held
  const isRecovery = isOfRecovery(decision.outcome)
  if (isRecovery) await recoveryMade(tx, officer, decision)
  else if (application.state !== 'withdrawn') await moveApplication(tx, officer, application, 'decided')
  const { replaces, grantedCents } = decision
  if (replaces && !isRecovery) await replaceAwards(tx, officer, { replaces, grantedCents, application: application.id })
  await enqueue(tx, 'decisionLetter', { municipality: officer.municipality, id: decision.id })
}
