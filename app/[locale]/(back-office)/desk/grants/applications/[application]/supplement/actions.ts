'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { askingInput, takingBackInput } from '@/db/grants/applications/supplements/input'
import { askToComplete, takeBackAsking } from '@/db/grants/applications/supplements/writes'

const preparer = () => grantOfficer('prepare')

const back = async (application: string, did: string) =>
  (await paths())('/desk/grants/applications/[application]/check', { application }, { did })

export const ask = formAction(preparer, askingInput, async (asker, said) => {
  await askToComplete(asker, said)
  return back(said.application, 'asked')
})

export const takeBack = formAction(preparer, takingBackInput, async (asker, said) => {
  await takeBackAsking(asker, said)
  return back(said.application, 'takenBack')
})
