'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { checkInput } from '@/db/grants/checks/input'
import { saveVerdicts } from '@/db/grants/checks/writes'
import { eligibleInput, ineligibleInput, reopeningInput } from '@/db/grants/eligibilities/input'
import { findEligible, findIneligible, reopenCheck } from '@/db/grants/eligibilities/writes'
import { seatInput } from '@/db/grants/scorings/input'
import { seatAssessor, unseatAssessor } from '@/db/grants/scorings/panels/writes'

const preparer = () => grantOfficer('prepare')

const back = async (application: string, did: string) =>
  (await paths())('/desk/grants/applications/[application]/check', { application }, { did })

export const save = formAction(preparer, checkInput, async (asker, said) => {
  await saveVerdicts(asker, said)
  return back(said.application, 'saved')
})

export const eligible = formAction(preparer, eligibleInput, async (asker, said) => {
  await findEligible(asker, said)
  return back(said.application, 'eligible')
})

export const ineligible = formAction(preparer, ineligibleInput, async (asker, said) => {
  await findIneligible(asker, said)
  return back(said.application, 'ineligible')
})

export const reopen = formAction(preparer, reopeningInput, async (asker, said) => {
  await reopenCheck(asker, said)
  return back(said.application, 'reopened')
})

export const seat = formAction(preparer, seatInput, async (asker, said) => {
  await seatAssessor(asker, said)
  return back(said.application, 'seated')
})

export const unseat = formAction(preparer, seatInput, async (asker, said) => {
  await unseatAssessor(asker, said)
  return back(said.application, 'unseated')
})
