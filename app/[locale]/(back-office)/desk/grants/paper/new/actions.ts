'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { preparer } from '@/app/_server/paper'
import { beginPaperInput } from '@/db/grants/applications/arrivals/input'
import { beginFromPaper } from '@/db/grants/applications/arrivals/writes'

export const begin = formAction(preparer, beginPaperInput, async (asker, said) => {
  const application = await beginFromPaper(asker, said)
  return (await paths())('/desk/grants/paper/[application]', { application }, { did: 'begun' })
})
