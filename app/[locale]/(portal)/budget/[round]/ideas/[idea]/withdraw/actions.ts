'use server'
import { formAction } from '@/app/_server/form-action'
import { toThisIdea } from '@/app/_server/ideas'
import { resident } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { withdrawalInput } from '@/db/budget/ideas/input'
import { withdrawIdea } from '@/db/budget/ideas/writes'

const withdraw = formAction(
  () => resident('budget'),
  withdrawalInput,
  async (author, { idea }) => {
    await withdrawIdea(author, idea)
    return toThisIdea('withdrawn')
  },
)

export async function submitWithdrawal(state: FormState, form: FormData) {
  return withdraw(state, form)
}
