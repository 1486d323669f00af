'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { recoveryInput } from '@/db/grants/recoveries/input'
import { openRecovery } from '@/db/grants/recoveries/writes'

export const open = formAction(
  () => grantOfficer('prepare', 'pay'),
  recoveryInput,
  async (officer, input) => {
    const recovery = await openRecovery(officer, input)
    return (await paths())('/desk/grants/recoveries/[recovery]', { recovery }, { did: 'opened' })
  },
)
