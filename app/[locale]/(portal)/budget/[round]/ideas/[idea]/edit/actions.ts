'use server'
import { formAction } from '@/app/_server/form-action'
import { toThisIdea } from '@/app/_server/ideas'
import { resident } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { ideaEditInput } from '@/db/budget/ideas/input'
import { editIdea } from '@/db/budget/ideas/writes'

const edit = formAction(
  () => resident('budget'),
  ideaEditInput,
  async (author, words) => {
    await editIdea(author, words)
    return toThisIdea('edited')
  },
)

export async function submitEdit(state: FormState, form: FormData) {
  return edit(state, form)
}
