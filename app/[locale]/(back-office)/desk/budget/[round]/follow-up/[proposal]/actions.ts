'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { followUpInput, removalInput } from '@/db/budget/follow-ups/input'
import { addFollowUp, removeFollowUp } from '@/db/budget/follow-ups/writes'

type Winner = { round: string; proposal: string }

const backTo = async (winner: Winner, did: string) =>
  (await paths())('/desk/budget/[round]/follow-up/[proposal]', winner, { did })
const desk = () => officer('budget')

/** Tells residents a step of a winner. */
export async function add(winner: Winner, state: FormState, form: FormData): Promise<FormState> {
  const [first] = (await town()).locales
  const write = formAction(desk, followUpInput(first), async (asker, said) => {
    await addFollowUp(asker, winner, said)
    return backTo(winner, 'saved')
  })
  return write(state, form)
}

/** Takes back an entry that was a mistake. */
export async function remove(winner: Winner, state: FormState, form: FormData): Promise<FormState> {
  const write = formAction(desk, removalInput, async (asker, { entry }) => {
    await removeFollowUp(asker, entry)
    return backTo(winner, 'removed')
  })
  return write(state, form)
}
