'use server'
import { formAction } from '@/app/_server/form-action'
import { toThisIdea } from '@/app/_server/ideas'
import { resident } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { commentInput } from '@/db/budget/ideas/comments/input'
import { comment } from '@/db/budget/ideas/comments/writes'
import { supportInput } from '@/db/budget/ideas/input'
import { supportIdea } from '@/db/budget/ideas/writes'

const support = formAction(
  () => resident('budget'),
  supportInput,
  async (resident, { idea, support }) => {
    await supportIdea(resident, idea, support)
    return toThisIdea(support === 'give' ? 'given' : 'taken')
  },
)

const post = formAction(
  () => resident('budget'),
  commentInput,
  async (resident, said) => {
    await comment(resident, said)
    return toThisIdea('commented', '#discussion')
  },
)

export async function submitSupport(state: FormState, form: FormData) {
  return support(state, form)
}

export async function submitComment(state: FormState, form: FormData) {
  return post(state, form)
}
