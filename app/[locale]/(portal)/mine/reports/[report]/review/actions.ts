'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { freshResident } from '@/app/_server/session'
import { sendingInput } from '@/db/grants/reports/filling/input'
import { sendReport } from '@/db/grants/reports/filling/writes'

/** Sends a report, or what it was asked to be completed with; whoever has not identified of late does so first and comes back. */
export const send = formAction(
  () => freshResident('grants'),
  sendingInput,
  async (asker, said) => {
    await sendReport(asker, said)
    return (await paths())('/mine/reports/[report]', { report: said.report }, { said: 'sent' })
  },
)
