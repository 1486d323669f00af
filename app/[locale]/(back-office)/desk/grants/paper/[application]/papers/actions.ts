'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { preparer } from '@/app/_server/paper'
import { documentInput } from '@/db/files/documents/input'
import { promiseInput } from '@/db/grants/applications/papers/input'
import { promisePaper, removePaper } from '@/db/grants/applications/papers/writes'

export const promise = formAction(preparer, promiseInput, async (asker, said) => {
  await promisePaper(asker, said)
  const { application, requirement } = said
  return `${(await paths())('/desk/grants/paper/[application]/papers', { application }, { at: requirement })}#paper-${requirement}`
})

export const removal = formAction(preparer, documentInput, async (asker, { of: application, document: attachment }) => {
  await removePaper(asker, { application, attachment })
  return (await paths())('/desk/grants/paper/[application]/papers', { application }, { did: 'removed' })
})
