'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { freshResident } from '@/app/_server/session'
import { submitInput } from '@/db/grants/applications/submissions/input'
import { sendSupplement, submitApplication } from '@/db/grants/applications/submissions/writes'
import { isAskedToComplete } from '@/db/grants/applications/supplements/reads'

/** Sends an application, or what it was asked to be completed with; whoever has not identified of late does so first and comes back. */
export const submit = formAction(
  () => freshResident('grants'),
  submitInput,
  async (asker, said) => {
    const { application } = said
    const to = await paths()
    const leadTo = (word: string) => to('/mine/applications/[application]', { application }, { said: word })
    if (await isAskedToComplete(asker, application)) {
      await sendSupplement(asker, said)
      return leadTo('completed')
    }
    const { outcome } = await submitApplication(asker, said)
    return leadTo(outcome)
  },
)
