'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { lockRun } from '@/db/grants/allocations/locking/writes'
import { lockInput } from '@/db/grants/allocations/scenarios/input'

export async function lock(call: string, state: FormState, form: FormData): Promise<FormState> {
  const action = formAction(
    () => grantOfficer('prepare'),
    lockInput,
    async (asker, said) => {
      await lockRun(asker, call, said)
      return (await paths())('/desk/grants/calls/[call]/allocation', { call }, { did: 'locked' })
    },
  )
  return action(state, form)
}
