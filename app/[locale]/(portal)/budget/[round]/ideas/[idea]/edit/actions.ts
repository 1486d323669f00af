'use server'
import { pageAt } from '@/app/_messages/paths'
import { formAction } from '@/app/_server/form-action'
import { pathHere } from '@/app/_server/here'
import { ideaHere, toThisIdea } from '@/app/_server/ideas'
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

/** After an edit in another window the saved words come back beside the typed ones; the next save goes over them knowingly. */
export async function submitEdit(state: FormState, form: FormData): Promise<FormState> {
  const answer = await edit(state, form)
  if (answer.refusal?.key !== 'ideas.changed') return answer
  const { round = '', idea = '' } = pageAt((await pathHere()).split('?')[0] ?? '')?.params ?? {}
  const found = await ideaHere(Promise.resolve({ round, idea }))
  if (!found) return answer
  const { version, title, text } = found.idea
  return { ...answer, values: { ...answer.values, version: String(version), 'saved.title': title, 'saved.text': text } }
}
