'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { finalInput } from '@/db/grants/scorings/input'
import { setFinalPoints } from '@/db/grants/scorings/writes'

export async function setFinal(slug: string, state: FormState, form: FormData): Promise<FormState> {
  const set = formAction(
    () => grantOfficer('prepare'),
    finalInput,
    async (asker, said) => {
      await setFinalPoints(asker, said)
      return (await paths())('/desk/grants/calls/[call]/scores', { call: slug }, { did: 'set' })
    },
  )
  return set(state, form)
}
