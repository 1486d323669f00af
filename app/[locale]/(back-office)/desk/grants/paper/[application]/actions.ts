'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { preparer } from '@/app/_server/paper'
import { discardDocument } from '@/db/files/documents/writes'
import { dropPaperInput } from '@/db/grants/applications/arrivals/input'
import { dropUnfinished } from '@/db/grants/applications/arrivals/writes'

export const drop = formAction(preparer, dropPaperInput, async (asker, said) => {
  for (const key of await dropUnfinished(asker, said)) await discardDocument(asker, key)
  return (await paths())('/desk/grants/paper', undefined, { did: 'dropped' })
})
