'use server'
import { formAction } from '@/app/_server/form-action'
import { toThisIdea } from '@/app/_server/ideas'
import { resident } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { reportInput } from '@/db/budget/ideas/comments/input'
import { report } from '@/db/budget/ideas/comments/writes'

const send = formAction(
  () => resident('budget'),
  reportInput,
  async (reader, said) => {
    await report(reader, said)
    return toThisIdea('reported')
  },
)

export async function submitReport(state: FormState, form: FormData) {
  return send(state, form)
}
