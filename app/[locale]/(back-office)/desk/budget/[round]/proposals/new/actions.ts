'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { proposalInput } from '@/db/budget/proposals/input'
import { makeProposal } from '@/db/budget/proposals/writes'

/** Makes the proposal and shows it, ready to be gone over once more. */
export async function make(state: FormState, form: FormData) {
  const input = proposalInput((await town()).locales[0])
  const act = formAction(
    () => officer('budget'),
    input,
    async (officer, proposal) => {
      const [{ slug, number }, to] = await Promise.all([makeProposal(officer, proposal), paths()])
      return to('/desk/budget/[round]/proposals/[proposal]', { round: slug, proposal: number }, { done: 'made' })
    },
  )
  return act(state, form)
}
