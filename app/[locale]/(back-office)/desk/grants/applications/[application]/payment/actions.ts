'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { preparer } from '@/app/_server/paper'
import { toldAccountInput } from '@/db/grants/applications/arrivals/accounts/input'
import { tellAccount } from '@/db/grants/applications/arrivals/accounts/writes'
import { toldPayeeInput, toldPayeePress } from '@/db/grants/payees/input'
import { addToldPayee, removeToldPayee } from '@/db/grants/payees/writes'

const back = async (application: string, did: string) =>
  (await paths())('/desk/grants/applications/[application]/payment', { application }, { did })

export const account = formAction(preparer, toldAccountInput, async (asker, said) => {
  await tellAccount(asker, said)
  return back(said.application, 'account')
})

export const addPayee = formAction(preparer, toldPayeeInput, async (asker, said) => {
  await addToldPayee(asker, said)
  return back(said.application, 'payee')
})

export const removePayee = formAction(preparer, toldPayeePress, async (asker, said) => {
  await removeToldPayee(asker, said)
  return back(said.application, 'removed')
})
