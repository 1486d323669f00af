'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { proposalInput, withdrawalInput } from '@/db/budget/proposals/input'
import { joinInput, separationInput } from '@/db/budget/proposals/lineage/input'
import { joinIdeas, separateIdea } from '@/db/budget/proposals/lineage/writes'
import { changeProposal, type Place, restoreProposal, withdrawProposal } from '@/db/budget/proposals/writes'

const budget = () => officer('budget')

async function back({ slug, number }: Place, done: string) {
  const to = await paths()
  return to('/desk/budget/[round]/proposals/[proposal]', { round: slug, proposal: number }, { done })
}

export async function save(state: FormState, form: FormData) {
  const input = proposalInput((await town()).locales[0])
  const act = formAction(budget, input, async (officer, proposal) =>
    back(await changeProposal(officer, proposal), 'saved'),
  )
  return act(state, form)
}

const joining = formAction(budget, joinInput, async (officer, said) => back(await joinIdeas(officer, said), 'joined'))

export async function addIdeas(state: FormState, form: FormData) {
  return joining(state, form)
}

const separating = formAction(budget, separationInput, async (officer, said) =>
  back(await separateIdea(officer, said), 'separated'),
)

export async function removeIdea(state: FormState, form: FormData) {
  return separating(state, form)
}

const withdrawing = formAction(budget, withdrawalInput, async (officer, { proposal }) =>
  back(await withdrawProposal(officer, proposal), 'withdrawn'),
)

export async function withdraw(state: FormState, form: FormData) {
  return withdrawing(state, form)
}

const restoring = formAction(budget, withdrawalInput, async (officer, { proposal }) =>
  back(await restoreProposal(officer, proposal), 'restored'),
)

export async function restore(state: FormState, form: FormData) {
  return restoring(state, form)
}
