'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { preparer } from '@/app/_server/paper'
import { postedInput } from '@/db/grants/applications/postings/input'
import { notePosted } from '@/db/grants/applications/postings/writes'

export const post = formAction(preparer, postedInput, async (asker, said) => {
  await notePosted(asker, said)
  return (await paths())('/desk/grants/letters', undefined, { did: 'posted' })
})
