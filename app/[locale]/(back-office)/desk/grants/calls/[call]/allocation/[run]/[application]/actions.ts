'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { adjustSum } from '@/db/grants/allocations/adjusting/writes'
import { adjustInput } from '@/db/grants/allocations/scenarios/input'

export async function adjust(call: string, state: FormState, form: FormData): Promise<FormState> {
  const action = formAction(
    () => grantOfficer('prepare'),
    adjustInput,
    async (asker, said) => {
      await adjustSum(asker, call, said)
      const { run, application } = said
      const at = { call, run, application }
      return (await paths())('/desk/grants/calls/[call]/allocation/[run]/[application]', at, { did: 'adjusted' })
    },
  )
  return action(state, form)
}
