'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { unlockRun } from '@/db/grants/allocations/locking/writes'
import { proposeSums } from '@/db/grants/allocations/proposing/writes'
import { proposeInput, scenarioInput, unlockInput } from '@/db/grants/allocations/scenarios/input'
import { makeRun } from '@/db/grants/allocations/writes'

const preparer = () => grantOfficer('prepare')
const back = async (call: string, did: string) =>
  (await paths())('/desk/grants/calls/[call]/allocation', { call }, { did })

export async function run(call: string, state: FormState, form: FormData): Promise<FormState> {
  const action = formAction(preparer, scenarioInput, async (asker, scenario) => {
    const made = await makeRun(asker, call, scenario)
    return (await paths())('/desk/grants/calls/[call]/allocation/[run]', { call, run: made }, { did: 'run' })
  })
  return action(state, form)
}

export async function unlock(call: string, state: FormState, form: FormData): Promise<FormState> {
  const action = formAction(preparer, unlockInput, async (asker, said) => {
    await unlockRun(asker, call, said)
    return back(call, 'unlocked')
  })
  return action(state, form)
}

export async function propose(call: string, state: FormState, form: FormData): Promise<FormState> {
  const action = formAction(preparer, proposeInput, async (asker, said) => {
    await proposeSums(asker, call, said)
    return back(call, 'proposed')
  })
  return action(state, form)
}
