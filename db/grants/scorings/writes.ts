import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { GrantOfficer } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { lockedIn } from '../allocations/locking/reads'
import { lockedAtDesk } from '../applications/handling/reads'
import { applications } from '../applications/tables'
import { versionIn } from '../calls/reads'
import { notDisqualified } from '../ties/reads'
import type { calibrationInput, finalInput, ScoringSaid } from './input'
import { finalPointsIn } from './reads'
import { isComplete, isOnScale, mostOf } from './rules'
import { calibrations, finalPointRows, scorings } from './tables'

type Assessor = GrantOfficer<'assess'>

/**
 * Keeps an assessor's own draft, or locks it: from then on they see what the others have locked, and change theirs only with a reason.
 * Refuses: gone, ties.disqualified, handling.wrongState, handling.changed, scorings.locked, scorings.offScale, scorings.incomplete.
 */
export function saveScoring(assessor: Assessor, { application, version, deed, given }: ScoringSaid) {
  return inTown(assessor, async (tx) => {
    const { scoring, criteria } = await ownIn(tx, assessor, application)
    if (scoring.lockedAt) throw new Refusal('scorings.locked')
    if (scoring.version !== version) throw new Refusal('handling.changed')
    if (!isOnScale(criteria, given)) throw new Refusal('scorings.offScale')
    if (deed === 'lock' && !isComplete(criteria, given)) throw new Refusal('scorings.incomplete')
    await tx
      .update(scorings)
      .set({ points: given, version: version + 1, lockedAt: deed === 'lock' ? sql`now()` : null })
      .where(eq(scorings.id, scoring.id))
    const action = deed === 'lock' ? 'scoring.locked' : 'scoring.saved'
    await record(tx, assessor, { action, object: `application:${application}` })
  })
}

/**
 * Changes one's own locked points after seeing the others', with a reason that stays.
 * Refuses: gone, ties.disqualified, handling.wrongState, handling.changed, scorings.notLocked, scorings.offScale, scorings.allocated.
 */
export function calibrate(assessor: Assessor, said: z.output<typeof calibrationInput>) {
  const { application, version, criterion, after, reason } = said
  const { municipality, staff } = assessor
  return inTown(assessor, async (tx) => {
    const { scoring, criteria, call } = await ownIn(tx, assessor, application)
    if (!scoring.lockedAt) throw new Refusal('scorings.notLocked')
    if (scoring.version !== version) throw new Refusal('handling.changed')
    await notAllocated(tx, call)
    const one = scoring.points[criterion]
    if (!one || one.points === null) throw new Refusal('gone')
    const points = { ...scoring.points, [criterion]: { ...one, points: after } }
    if (!isOnScale(criteria, points)) throw new Refusal('scorings.offScale')
    const change = { municipality, scoring: scoring.id, criterion, before: one.points, after, reason }
    await tx.insert(calibrations).values({ ...change, changedBy: staff.id })
    await tx
      .update(scorings)
      .set({ points, version: version + 1 })
      .where(eq(scorings.id, scoring.id))
    const detail = `${criterion} ${one.points} ${after}`
    await record(tx, assessor, { action: 'scoring.calibrated', object: `application:${application}`, detail })
  })
}

/** One's own seat at an application that is being scored, standing still until the transaction ends. */
async function ownIn(tx: Transaction, assessor: Assessor, id: string) {
  // The application first, as every write of the desk locks it.
  const [application] = await tx.select().from(applications).where(eq(applications.id, id)).for('no key update')
  await notDisqualified(tx, assessor, id)
  const [scoring] = await tx
    .select()
    .from(scorings)
    .where(and(eq(scorings.application, id), eq(scorings.assessor, assessor.staff.id)))
    .for('update')
  if (!application || !scoring) throw new Refusal('gone')
  if (application.state !== 'scoring') throw new Refusal('handling.wrongState')
  const criteria = (await versionIn(tx, application.callVersion))?.scoring?.criteria ?? []
  return { scoring, criteria, call: application.call }
}

/** What a locked division of the pot rests on is not changed under it. Refuses: scorings.allocated. */
async function notAllocated(tx: Transaction, call: string) {
  if (await lockedIn(tx, call)) throw new Refusal('scorings.allocated')
}

/**
 * Gives an application final points that are not the mean of its assessors', with the reason.
 * Refuses: gone, ties.disqualified, handling.wrongState, handling.changed, scorings.unfinished, scorings.offScale, scorings.allocated.
 */
export function setFinalPoints(preparer: GrantOfficer<'prepare'>, said: z.output<typeof finalInput>) {
  const { municipality, staff } = preparer
  const { points: hundredths, reason } = said
  return inTown(preparer, async (tx) => {
    const { id, call, callVersion, state } = await lockedAtDesk(tx, preparer, { application: said.application })
    if (state !== 'scoring') throw new Refusal('handling.wrongState')
    await notAllocated(tx, call)
    const now = (await finalPointsIn(tx, call)).find(({ application }) => application === id)
    if (!now) throw new Refusal('scorings.unfinished')
    if (now.hundredths !== said.seen) throw new Refusal('handling.changed')
    const criteria = (await versionIn(tx, callVersion))?.scoring?.criteria ?? []
    if (hundredths > mostOf(criteria) * 100) throw new Refusal('scorings.offScale')
    const row = { municipality, application: id, hundredths, meanHundredths: now.meanHundredths, reason }
    await tx.insert(finalPointRows).values({ ...row, setBy: staff.id, createdAt: sql`clock_timestamp()` })
    const detail = `${now.hundredths} ${hundredths}`
    await record(tx, preparer, { action: 'scoring.finalSet', object: `application:${id}`, detail })
  })
}
