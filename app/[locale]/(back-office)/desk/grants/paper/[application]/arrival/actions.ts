'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { preparer } from '@/app/_server/paper'
import { arrivalInput } from '@/db/grants/applications/arrivals/input'
import { changeArrival } from '@/db/grants/applications/arrivals/writes'

export const change = formAction(preparer, arrivalInput, async (asker, said) => {
  await changeArrival(asker, said)
  return (await paths())('/desk/grants/paper/[application]', { application: said.application }, { did: 'changed' })
})
