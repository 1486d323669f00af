import 'server-only'
import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { Job } from '@/db/actors'
import { inTown } from '@/db/town'
import { decisions } from '../../decisions/tables'
import { heldDecision, turnDecision } from '../../decisions/writes'
import { recoveryFinal } from '../../recoveries/courses/writes'
import { noticesOf, sendingsOf } from '../reads'
import { isFinal } from '../rules'

/**
 * Makes decisions final on the day after everybody's last day, when nobody has appealed; those that an appeal left as they were, when the time to
 * go on to a court has passed. Each for itself: one that cannot be turned keeps no other waiting. Returns how many became final.
 */
export async function finishDecisions(job: Job<'grants'>, today: Temporal.PlainDate): Promise<number> {
  let finished = 0
  for (const id of await ripe(job, today)) if (await finishOne(job, id, today)) finished++
  return finished
}

function ripe(job: Job<'grants'>, today: Temporal.PlainDate) {
  const passed = sql`not exists (select 1 from decision_notices n where n.decision = ${decisions.id} and n.last_day >= ${today.toString()})`
  const courtPassed = sql`not exists (select 1 from appeals a where a.decision = ${decisions.id} and a.court_until >= ${today.toString()})`
  return inTown(job, async (tx) => {
    const rows = await tx
      .select({ id: decisions.id })
      .from(decisions)
      .where(or(and(eq(decisions.state, 'notified'), passed), and(inArray(decisions.state, ['upheld']), courtPassed)))
      .limit(2000)
    return rows.map(({ id }) => id)
  })
}

function finishOne(job: Job<'grants'>, id: string, today: Temporal.PlainDate): Promise<boolean> {
  return inTown(job, async (tx) => {
    const { decision } = await heldDecision(tx, job, { decision: id })
    const isUpheld = decision.state === 'upheld'
    const course = { sendings: sendingsOf(await noticesOf(tx, id)), appealed: false, calledIn: false }
    if (!isUpheld && (decision.state !== 'notified' || !isFinal(course, today))) return false
    await turnDecision(tx, job, decision, 'finish', ['timeOver'])
    await recoveryFinal(tx, job, decision)
    return true
  })
}
