'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { freshResident } from '@/app/_server/session'
import { withdrawInput } from '@/db/grants/applications/submissions/input'
import { withdrawApplication } from '@/db/grants/applications/submissions/writes'

export const withdraw = formAction(
  () => freshResident('grants'),
  withdrawInput,
  async (asker, { application }) => {
    await withdrawApplication(asker, application)
    return (await paths())('/mine/applications/[application]', { application }, { said: 'withdrawn' })
  },
)
