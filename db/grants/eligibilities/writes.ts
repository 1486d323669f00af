import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { GrantOfficer } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { lockedIn } from '../allocations/locking/reads'
import { lockedAtDesk } from '../applications/handling/reads'
import type { ApplicationState } from '../applications/input'
import { mayMove } from '../applications/rules'
import { applicationEvents, applications } from '../applications/tables'
import { checkIn } from '../checks/reads'
import { progressOf } from '../checks/rules'
import { eligibilities } from '../checks/tables'
import { seatPanel } from '../scorings/panels/writes'
import type { eligibleInput, ineligibleInput, reopeningInput } from './input'

type Preparer = GrantOfficer<'prepare'>

/**
 * The application may be granted. Of a call with criteria it goes on to its assessors at once; of one decided by need it is ready to be proposed.
 * Refuses: gone, ties.disqualified, handling.changed, handling.wrongState, checks.unfinished, checks.missing.
 */
export function findEligible(preparer: Preparer, said: z.output<typeof eligibleInput>) {
  const { municipality, staff } = preparer
  return inTown(preparer, async (tx) => {
    const { id, state } = await lockedAtDesk(tx, preparer, said)
    if (!mayMove(state, 'eligible', 'preparer')) throw new Refusal('handling.wrongState')
    const { findings, judged, call } = await checkIn(tx, id)
    const { waiting, missing } = progressOf(findings, judged)
    if (waiting > 0) throw new Refusal('checks.unfinished', { count: waiting })
    if (missing > 0) throw new Refusal('checks.missing', { count: missing })
    await tx
      .insert(eligibilities)
      .values({ municipality, application: id, eligible: true, words: said.words, decidedBy: staff.id })
    await move(tx, preparer, id, { from: state, to: 'eligible', internal: said.words })
    if (call.scoring) {
      await move(tx, preparer, id, { from: 'eligible', to: 'scoring', internal: null })
      await seatPanel(tx, preparer, id, call.scoring)
    }
    await record(tx, preparer, { action: 'application.eligible', object: `application:${id}` })
  })
}

/**
 * The application cannot be granted, with the reason that its decision will give: that decision is made as any other.
 * Refuses: gone, ties.disqualified, handling.changed, handling.wrongState.
 */
export function findIneligible(preparer: Preparer, said: z.output<typeof ineligibleInput>) {
  const { municipality, staff } = preparer
  const { reason, words } = said
  return inTown(preparer, async (tx) => {
    const { id, state } = await lockedAtDesk(tx, preparer, said)
    if (!mayMove(state, 'ineligible', 'preparer')) throw new Refusal('handling.wrongState')
    await tx
      .insert(eligibilities)
      .values({ municipality, application: id, eligible: false, reason, words, decidedBy: staff.id })
    await move(tx, preparer, id, { from: state, to: 'ineligible', internal: words })
    await record(tx, preparer, { action: 'application.ineligible', object: `application:${id}`, detail: reason })
  })
}

/**
 * Takes an application back to its check, with a reason among the staff. Its scorings stay as they are.
 * Refuses: gone, ties.disqualified, handling.changed, handling.wrongState, checks.allocated.
 */
export function reopenCheck(preparer: Preparer, said: z.output<typeof reopeningInput>) {
  return inTown(preparer, async (tx) => {
    const { id, state, call } = await lockedAtDesk(tx, preparer, said)
    const from = ['eligible', 'ineligible', 'scoring'].includes(state)
    if (!from || !mayMove(state, 'inCheck', 'preparer')) throw new Refusal('handling.wrongState')
    if ((await lockedIn(tx, call)) && state !== 'ineligible') throw new Refusal('checks.allocated')
    await move(tx, preparer, id, { from: state, to: 'inCheck', internal: said.words })
    await record(tx, preparer, { action: 'application.reopened', object: `application:${id}` })
  })
}

type Step = { from: ApplicationState; to: ApplicationState; internal: string | null }

async function move(tx: Transaction, { municipality, staff }: Preparer, id: string, step: Step) {
  await tx
    .update(applications)
    .set({ state: step.to, movedAt: sql`now()`, version: sql`${applications.version} + 1` })
    .where(eq(applications.id, id))
  // Two steps of one moment keep their order: the clock of each row, not of the transaction.
  await tx.insert(applicationEvents).values({
    ...{ municipality, application: id, kind: 'moved', staff: staff.id, createdAt: sql`clock_timestamp()` },
    ...step,
  })
}
