'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { documentInput } from '@/db/files/documents/input'
import { removeFromReport } from '@/db/grants/reports/filling/writes'

export const removal = formAction(
  () => resident('grants'),
  documentInput,
  async (asker, { of: report, document: paper }) => {
    await removeFromReport(asker, { report, paper })
    return (await paths())('/mine/reports/[report]/papers', { report }, { did: 'removed' })
  },
)
