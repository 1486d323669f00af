'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { administrator, visitor } from '@/app/_server/session'
import { runInput } from '@/db/contact/retention/input'
import { startFirstRun } from '@/db/contact/retention/runs/writes'

const keeper = async () => {
  await visitor('contact')
  return administrator()
}

export const start = formAction(keeper, runInput, async (asker) => {
  await startFirstRun(asker)
  return (await paths())('/desk/contact/retention', undefined, { did: 'started' })
})
