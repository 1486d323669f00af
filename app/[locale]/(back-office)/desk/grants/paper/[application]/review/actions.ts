'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { preparer } from '@/app/_server/paper'
import { completePaperInput } from '@/db/grants/applications/arrivals/input'
import { completeFromPaper, registerPaper } from '@/db/grants/applications/arrivals/registering/writes'
import { submitInput } from '@/db/grants/applications/submissions/input'

export const register = formAction(preparer, submitInput, async (asker, said) => {
  await registerPaper(asker, said)
  return leadTo(said.application, 'keyedIn')
})

export const complete = formAction(preparer, completePaperInput, async (asker, said) => {
  await completeFromPaper(asker, said)
  return leadTo(said.application, 'completed')
})

const leadTo = async (application: string, did: string) =>
  (await paths())('/desk/grants/applications/[application]', { application }, { did })
