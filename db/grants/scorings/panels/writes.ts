import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { GrantOfficer } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { lockedAtDesk } from '../../applications/handling/reads'
import type { Scoring as Rubric } from '../../calls/input'
import type { seatInput } from '../input'
import { scorings } from '../tables'
import { freeAssessors } from './reads'

/**
 * Gives an application its assessors: as many as the call says, of those who are not disqualified, whoever has fewest to score first. Who has been
 * seated before keeps their seat and their points.
 */
export async function seatPanel(
  tx: Transaction,
  preparer: GrantOfficer<'prepare'>,
  application: string,
  { assessors }: Rubric,
) {
  const free = await freeAssessors(tx, application)
  const seated = free.filter(({ isSeated }) => isSeated).length
  const called = free.filter(({ isSeated }) => !isSeated).slice(0, Math.max(0, assessors - seated))
  for (const { id } of called) await seat(tx, preparer, application, id)
}

export async function seat(tx: Transaction, preparer: GrantOfficer<'prepare'>, application: string, assessor: string) {
  const { municipality } = preparer
  await tx.insert(scorings).values({ municipality, application, assessor, points: {} }).onConflictDoNothing()
  await record(tx, preparer, { action: 'scoring.seated', object: `application:${application}`, detail: assessor })
}

/**
 * Seats one more assessor at an application that is being scored, in the place of one who stands aside for example.
 * Refuses: gone, ties.disqualified, handling.wrongState, scorings.ownSeat, scorings.notFree.
 */
export function seatAssessor(preparer: GrantOfficer<'prepare'>, { application, assessor }: z.output<typeof seatInput>) {
  return inTown(preparer, async (tx) => {
    await scoringAtDesk(tx, preparer, application, assessor)
    const free = await freeAssessors(tx, application)
    if (!free.some(({ id, isSeated }) => id === assessor && !isSeated)) throw new Refusal('scorings.notFree')
    await seat(tx, preparer, application, assessor)
  })
}

/** Takes a seat away from an assessor who has not locked. Refuses: gone, ties.disqualified, handling.wrongState, scorings.ownSeat, scorings.locked. */
export function unseatAssessor(preparer: GrantOfficer<'prepare'>, said: z.output<typeof seatInput>) {
  const { application, assessor } = said
  return inTown(preparer, async (tx) => {
    await scoringAtDesk(tx, preparer, application, assessor)
    const seated = and(eq(scorings.application, application), eq(scorings.assessor, assessor))
    const [row] = await tx.select().from(scorings).where(seated).for('update')
    if (!row) throw new Refusal('gone')
    if (row.lockedAt) throw new Refusal('scorings.locked')
    await tx.delete(scorings).where(eq(scorings.id, row.id))
    await record(tx, preparer, { action: 'scoring.unseated', object: `application:${application}`, detail: assessor })
  })
}

/** Nobody seats themselves: what others have given may be known to them already. */
async function scoringAtDesk(
  tx: Transaction,
  preparer: GrantOfficer<'prepare'>,
  application: string,
  assessor: string,
) {
  const { state } = await lockedAtDesk(tx, preparer, { application })
  if (state !== 'scoring') throw new Refusal('handling.wrongState')
  if (assessor === preparer.staff.id) throw new Refusal('scorings.ownSeat')
}
