'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { assignIdeas } from '@/db/budget/reviews/assignments/writes'
import { assignmentInput } from '@/db/budget/reviews/input'
import { queueInput } from '@/db/budget/reviews/queue/input'
import { queueQuery } from '@/db/budget/reviews/queue/rules'

const assign = formAction(
  () => officer('budget'),
  assignmentInput,
  async (officer, assignment) => {
    const [{ slug, count }, to] = await Promise.all([assignIdeas(officer, assignment), paths()])
    const view = queueInput.parse(Object.fromEntries(new URLSearchParams(assignment.view)))
    return to('/desk/budget/[round]/ideas', { round: slug }, { ...queueQuery(view), assigned: count })
  },
)

/** Gives the ticked ideas to somebody, and shows the same view of the queue again. */
export async function assignTicked(state: FormState, form: FormData) {
  return assign(state, form)
}
