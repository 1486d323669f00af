'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { publishInput } from '@/db/budget/rounds/input'
import { publishRound } from '@/db/budget/rounds/writes'

/** Shows the round to everybody. */
export async function publish(slug: string, state: FormState, form: FormData): Promise<FormState> {
  const write = formAction(
    () => officer('budget'),
    publishInput,
    async (asker, { version }) => {
      await publishRound(asker, slug, version)
      return (await paths())('/desk/budget/[round]', { round: slug }, { said: 'published' })
    },
  )
  return write(state, form)
}
