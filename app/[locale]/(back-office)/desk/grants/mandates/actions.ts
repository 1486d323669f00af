'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { checkAccount } from '@/db/grants/awards/accounts/writes'
import { accountCheck } from '@/db/people/organisations/accounts/input'

export const check = formAction(
  () => grantOfficer('prepare'),
  accountCheck,
  async (asker, said) => {
    await checkAccount(asker, said)
    return (await paths())('/desk/grants/mandates', undefined, { did: 'account' })
  },
)
