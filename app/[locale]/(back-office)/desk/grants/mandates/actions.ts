'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { accountCheck } from '@/db/people/organisations/accounts/input'
import { verifyAccount } from '@/db/people/organisations/accounts/writes'

export const check = formAction(
  () => grantOfficer('prepare'),
  accountCheck,
  async (asker, said) => {
    await verifyAccount(asker, said)
    return (await paths())('/desk/grants/mandates', undefined, { did: 'account' })
  },
)
