'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { keepSelection } from '@/app/_server/selection'
import { visitor } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { findVoteSheet } from '@/db/budget/ballots/reads'
import { ballotProblems } from '@/db/budget/ballots/rules'
import { chooseForm } from '@/db/budget/ballots/selection/input'
import { ballotOf } from '@/db/budget/ballots/selection/rules'
import { ballotManifestOf } from '@/db/budget/rounds/manifest/rules'
import { Refusal } from '@/db/refusal'

const choose = formAction(
  () => visitor('budget'),
  chooseForm,
  async (asker, { round: slug, intent, selection }) => {
    const [sheet, to] = await Promise.all([findVoteSheet(asker, slug), paths()])
    if (!sheet) throw new Refusal('gone')
    const { round, manifest } = sheet
    await keepSelection(round.id, selection)
    // A browser carries the old fragment over a redirect unless it is given another.
    const page = (query = {}) => to('/budget/[round]/vote', { round: slug }, query)
    // A round that is not being voted on tells so on its own page.
    if (!manifest || round.phase !== 'voting') return page()
    if (intent !== 'continue') return `${page()}#options`
    const ballot = ballotManifestOf(manifest)
    if (ballotProblems(ballot, ballotOf(ballot, selection)).length > 0) return `${page({ check: '1' })}#problems`
    return `${to('/budget/[round]/vote/review', { round: slug })}#main`
  },
  1,
)

/** Keeps what has been ticked and goes on: to the review, or back to the page with what is wrong or what it comes to. */
export async function chooseOptions(state: FormState, form: FormData) {
  return choose(state, form)
}
