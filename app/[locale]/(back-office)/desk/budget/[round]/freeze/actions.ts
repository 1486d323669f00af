'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { freezeRound } from '@/db/budget/rounds/freeze/writes'
import { freezeInput } from '@/db/budget/rounds/input'

type Named = { slug: string; round: string }

/** Settles and publishes what decides the result. */
export async function freeze({ slug, round }: Named, state: FormState, form: FormData): Promise<FormState> {
  const write = formAction(
    () => officer('budget'),
    freezeInput,
    async (asker, { seen }) => {
      await freezeRound(asker, { round, seen })
      return (await paths())('/desk/budget/[round]/freeze', { round: slug })
    },
  )
  return write(state, form)
}
