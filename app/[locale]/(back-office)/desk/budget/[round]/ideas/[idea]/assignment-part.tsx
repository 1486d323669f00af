import { getTranslations } from 'next-intl/server'
import { parked } from '@/app/_server/draft'
import type { officer } from '@/app/_server/session'
import type { Idea } from '@/db/budget/ideas/reads'
import { listReviewers, type Review } from '@/db/budget/reviews/reads'
import type { ReviewState } from '@/db/budget/reviews/rules'
import type { Round } from '@/db/budget/rounds/reads'
import { assignThis } from './actions'
import { AssignmentForm } from './assignment-form'
import { Standing } from './standing'

type Props = {
  asker: Awaited<ReturnType<typeof officer<'budget'>>>
  round: Round
  idea: Idea
  review: Review
  state: ReviewState
}

/** Who sees to the idea, and by when. */
export async function AssignmentPart({ asker, round, idea, review, state }: Props) {
  const [t, reviewers, typed] = await Promise.all([getTranslations('reviews'), listReviewers(asker), parked()])
  const { assignment } = review
  const standing = {
    round: round.id,
    ideas: idea.id,
    view: String(idea.number),
    assignee: assignment?.assignee ?? '',
    dueOn: assignment?.dueOn ?? '',
  }
  return (
    <section className="boxed flow" aria-labelledby="assignment-heading">
      <h2 id="assignment-heading">{t('assignment.heading')}</h2>
      <Standing assignment={assignment} state={state} today={review.today} />
      {state === 'unreviewed' && (
        <AssignmentForm
          action={assignThis}
          initial={typed && 'assignee' in typed ? typed : standing}
          reviewers={reviewers}
          me={asker.staff.id}
        />
      )}
    </section>
  )
}
