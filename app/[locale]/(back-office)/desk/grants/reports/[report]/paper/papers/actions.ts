'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { preparer } from '@/app/_server/paper'
import { documentInput } from '@/db/files/documents/input'
import { removeFromReport } from '@/db/grants/reports/filling/writes'

export const removal = formAction(preparer, documentInput, async (asker, { of: report, document: paper }) => {
  await removeFromReport(asker, { report, paper })
  return (await paths())('/desk/grants/reports/[report]/paper/papers', { report }, { did: 'removed' })
})
