'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { calibrationInput, scoringInput } from '@/db/grants/scorings/input'
import { calibrate, saveScoring } from '@/db/grants/scorings/writes'

const assessor = () => grantOfficer('assess')

const back = async (application: string, did: string) =>
  (await paths())('/desk/grants/scoring/[application]', { application }, { did })

export const score = formAction(assessor, scoringInput, async (asker, said) => {
  await saveScoring(asker, said)
  return back(said.application, said.deed === 'lock' ? 'locked' : 'saved')
})

export const change = formAction(assessor, calibrationInput, async (asker, said) => {
  await calibrate(asker, said)
  return back(said.application, 'changed')
})
