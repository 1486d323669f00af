'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { preparer } from '@/app/_server/paper'
import { addressInput, postRefusalInput, withdrawalInput } from '@/db/grants/applications/arrivals/post/input'
import { changeAddress, withdrawFromPaper } from '@/db/grants/applications/arrivals/post/writes'
import { refuseFromPaper } from '@/db/grants/receipts/writes'

const back = async (application: string, did: string) =>
  (await paths())('/desk/grants/applications/[application]/post', { application }, { did })

export const address = formAction(preparer, addressInput, async (asker, said) => {
  await changeAddress(asker, said)
  return back(said.application, 'address')
})

export const withdraw = formAction(preparer, withdrawalInput, async (asker, said) => {
  await withdrawFromPaper(asker, said)
  return back(said.application, 'withdrawal')
})

export const refuse = formAction(preparer, postRefusalInput, async (asker, said) => {
  await refuseFromPaper(asker, said)
  return back(said.application, 'refusal')
})
