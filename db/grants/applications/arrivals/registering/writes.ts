import 'server-only'
import type { GrantOfficer } from '../../../../actors'
import { finnishDay } from '../../../../fields'
import { Refusal } from '../../../../refusal'
import { inTown } from '../../../../town'
import { nowIn } from '../../../deadlines/reads'
import { isLate, isLateOn } from '../../../deadlines/rules'
import { complete, receive } from '../../receiving/writes'
import { lockedFromPaper } from '../../rights/reads'
import type { Submitting } from '../../submissions/input'
import { closingOf, draftIn } from '../../submissions/reads'
import { contentOf } from '../../submissions/rules'
import { openSupplement } from '../../supplements/reads'
import type { PaperCompletion } from '../input'
import { arrivalIn } from '../reads'

type Preparer = GrantOfficer<'prepare'>

/**
 * Registers what was keyed in from paper: frozen and numbered like every other, late by the day the paper came. What the paper lacks does not stop
 * it; the check finds it, and the applicant is asked. Returns its number.
 * Refuses: gone, ties.disqualified, applications.alreadySent, applications.changedSinceReview.
 */
export function registerPaper(preparer: Preparer, { application: id, seen }: Submitting): Promise<string> {
  return inTown(preparer, async (tx) => {
    const { application, call } = await lockedFromPaper(tx, preparer, id)
    if (application.state !== 'draft') throw new Refusal('applications.alreadySent')
    const arrival = await arrivalIn(tx, id)
    if (!arrival) throw new Refusal('gone')
    const [now, draft, closesAt] = [
      await nowIn(tx),
      await draftIn(tx, application, call),
      await closingOf(tx, application.call),
    ]
    const content = contentOf(draft)
    if (content.sha256 !== seen) throw new Refusal('applications.changedSinceReview')
    const { arrivedAt } = arrival
    const late = isLate(arrivedAt, closesAt)
    return receive(tx, preparer, { application, call, content, late, basis: 'paper', now, arrivedAt })
  })
}

/**
 * Takes what an application was asked to be completed with and came on paper, by the day it came. Some of it may still be missing: the check tells.
 * Refuses: gone, ties.disqualified, applications.nothingAsked, applications.changedSinceReview, arrivals.toCome, arrivals.beforeAsking.
 */
export function completeFromPaper(
  preparer: Preparer,
  { application: id, seen, arrivedOn }: PaperCompletion,
): Promise<void> {
  return inTown(preparer, async (tx) => {
    const { application, call } = await lockedFromPaper(tx, preparer, id)
    const asked = await openSupplement(tx, id)
    if (!asked) throw new Refusal('applications.nothingAsked')
    const now = await nowIn(tx)
    if (arrivedOn > finnishDay(now)) throw new Refusal('arrivals.toCome')
    if (arrivedOn < finnishDay(asked.createdAt)) throw new Refusal('arrivals.beforeAsking')
    const content = contentOf(await draftIn(tx, application, call))
    if (content.sha256 !== seen) throw new Refusal('applications.changedSinceReview')
    await complete(tx, preparer, { application, call, content, now, asked, late: isLateOn(arrivedOn, asked.dueOn) })
  })
}
