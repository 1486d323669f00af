'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { logFault } from '@/app/_server/log'
import { dropSelection, keepSelection } from '@/app/_server/selection'
import { residentIfAny, visitor } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import type { Resident } from '@/db/actors'
import { findVoteSheet } from '@/db/budget/ballots/reads'
import { castForm } from '@/db/budget/ballots/selection/input'
import { ballotOf } from '@/db/budget/ballots/selection/rules'
import { type Cast, castBallot } from '@/db/budget/ballots/writes'
import { ballotManifestOf } from '@/db/budget/rounds/manifest/rules'
import { Refusal } from '@/db/refusal'

const castShown = formAction(
  () => visitor('budget'),
  castForm,
  async (asker, { round: slug, submission, revision, selection }) => {
    const [sheet, resident, to] = await Promise.all([findVoteSheet(asker, slug), residentIfAny('budget'), paths()])
    if (!sheet?.manifest) throw new Refusal('gone')
    const { round, manifest } = sheet
    const review = (query = {}) => to('/budget/[round]/vote/review', { round: slug }, query)
    if (!resident) {
      await keepSelection(round.id, selection)
      return to('/sign-in', undefined, { next: review() })
    }
    const ballot = ballotOf(ballotManifestOf(manifest), selection)
    if (!(await inTheUrn(resident, { round: round.id, ballot, submission, revision }))) {
      await keepSelection(round.id, selection)
      return review({ stale: '1' })
    }
    await dropSelection(round.id)
    return to('/budget/[round]/vote/receipt', { round: slug })
  },
)

/** Whether the ballot is in; false when a later one of the same voter is. A fault leaves it open, and says so. */
async function inTheUrn(resident: Resident<'budget'>, cast: Cast): Promise<boolean> {
  try {
    await castBallot(resident, cast)
    return true
  } catch (fault) {
    if (fault instanceof Refusal && fault.key === 'ballots.stale') return false
    if (fault instanceof Refusal && fault.key !== 'busy') throw fault
    // The commit may have gone through before the answer was lost: nobody may be told that nothing was saved.
    logFault(fault, { route: 'vote/review' })
    throw new Refusal('ballots.unsure')
  }
}

/** Casts what the review page shows. The same page sent twice is one cast. */
export async function castVote(state: FormState, form: FormData) {
  return castShown(state, form)
}
