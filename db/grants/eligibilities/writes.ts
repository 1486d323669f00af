import 'server-only'
import type { z } from 'zod'
import type { GrantOfficer } from '../../actors'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { lockedIn } from '../allocations/locking/reads'
import { lockedAtDesk } from '../applications/handling/reads'
import { moveApplication } from '../applications/moves/writes'
import { mayMove } from '../applications/rules'
import { checkIn } from '../checks/reads'
import { progressOf } from '../checks/rules'
import { eligibilities } from '../checks/tables'
import { seatPanel } from '../scorings/panels/writes'
import type { eligibleInput, ineligibleInput, reopeningInput } from './input'

type Preparer = GrantOfficer<'prepare'>

/**
 * The application may be granted. Of a call with criteria it goes on to its assessors at once; of one decided by need it is ready to be proposed.
 * Refuses: gone, ties.disqualified, handling.changed, handling.wrongState, checks.unfinished, checks.missing, checks.fails.
 */
export function findEligible(preparer: Preparer, said: z.output<typeof eligibleInput>) {
  const { municipality, staff } = preparer
  return inTown(preparer, async (tx) => {
    const application = await lockedAtDesk(tx, preparer, said)
    const { id, state } = application
    // Where it stands otherwise, a proposal rests on what was found: `reopenCheck` leads back here.
    if (state !== 'inCheck') throw new Refusal('handling.wrongState')
    const { findings, judged, call } = await checkIn(tx, id)
    const { waiting, missing, fails } = progressOf(findings, judged)
    if (waiting > 0) throw new Refusal('checks.unfinished', { count: waiting })
    if (missing > 0) throw new Refusal('checks.missing', { count: missing })
    if (fails > 0) throw new Refusal('checks.fails', { count: fails })
    await tx
      .insert(eligibilities)
      .values({ municipality, application: id, eligible: true, words: said.words, decidedBy: staff.id })
    const found = await moveApplication(tx, preparer, application, 'eligible', { internal: said.words })
    if (call.scoring) {
      await moveApplication(tx, preparer, found, 'scoring')
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
    const application = await lockedAtDesk(tx, preparer, said)
    const { id, state } = application
    if (state !== 'inCheck') throw new Refusal('handling.wrongState')
    await tx
      .insert(eligibilities)
      .values({ municipality, application: id, eligible: false, reason, words, decidedBy: staff.id })
    await moveApplication(tx, preparer, application, 'ineligible', { internal: words })
    await record(tx, preparer, { action: 'application.ineligible', object: `application:${id}`, detail: reason })
  })
}

/**
 * Takes an application back to its check, with a reason among the staff. Its scorings stay as they are.
 * Refuses: gone, ties.disqualified, handling.changed, handling.wrongState, checks.allocated.
 */
export function reopenCheck(preparer: Preparer, said: z.output<typeof reopeningInput>) {
  return inTown(preparer, async (tx) => {
    const application = await lockedAtDesk(tx, preparer, said)
    const { id, state, call } = application
    const from = ['eligible', 'ineligible', 'scoring'].includes(state)
    if (!from || !mayMove(state, 'inCheck', 'preparer')) throw new Refusal('handling.wrongState')
    if ((await lockedIn(tx, call)) && state !== 'ineligible') throw new Refusal('checks.allocated')
    await moveApplication(tx, preparer, application, 'inCheck', { internal: said.words })
    await record(tx, preparer, { action: 'application.reopened', object: `application:${id}` })
  })
}
