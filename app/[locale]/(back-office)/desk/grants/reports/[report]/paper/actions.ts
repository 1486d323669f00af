'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { preparer } from '@/app/_server/paper'
import { paperReportInput } from '@/db/grants/applications/arrivals/post/input'
import { paperMoreTimeInput } from '@/db/grants/extensions/input'
import { askMoreTimeFromPaper } from '@/db/grants/extensions/writes'
import { sendFromPaper } from '@/db/grants/reports/filling/writes'

export const keyIn = formAction(preparer, paperReportInput, async (asker, said) => {
  await sendFromPaper(asker, said)
  return (await paths())('/desk/grants/reports/[report]', { report: said.report }, { did: 'keyedIn' })
})

export const moreTime = formAction(preparer, paperMoreTimeInput, async (asker, said) => {
  await askMoreTimeFromPaper(asker, said)
  return (await paths())('/desk/grants/reports/[report]', { report: said.id }, { did: 'keyedTime' })
})
