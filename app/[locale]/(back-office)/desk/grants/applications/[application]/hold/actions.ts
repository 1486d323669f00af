'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { holdInput, liftInput } from '@/db/grants/retention/holds/input'
import { liftGrantHold, placeGrantHold } from '@/db/grants/retention/holds/writes'

const preparer = () => grantOfficer('prepare')
const back = async (application: string, did: string) =>
  (await paths())('/desk/grants/applications/[application]', { application }, { did })

export const hold = formAction(preparer, holdInput, async (asker, { application, holdWhy }) => {
  await placeGrantHold(asker, application, holdWhy)
  return back(application, 'held')
})

export const lift = formAction(preparer, liftInput, async (asker, { application }) => {
  await liftGrantHold(asker, application)
  return back(application, 'lifted')
})
