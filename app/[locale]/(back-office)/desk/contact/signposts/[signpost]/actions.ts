'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { signpostInput, signpostTurn } from '@/db/contact/signposts/input'
import { saveSignpost, turnSignpost } from '@/db/contact/signposts/writes'

const atDesk = () => officer('contact')
const list = async (did: string) => (await paths())('/desk/contact/signposts', undefined, { did })

export async function save(state: FormState, form: FormData): Promise<FormState> {
  const [first] = (await town()).locales
  return formAction(atDesk, signpostInput(first), async (asker, said) => {
    await saveSignpost(asker, said, first)
    return list('saved')
  })(state, form)
}

/** Out of sight, or into it again. */
export const turn = formAction(atDesk, signpostTurn, async (asker, said) => {
  await turnSignpost(asker, said)
  return list(said.to)
})
