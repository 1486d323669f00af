'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { goOnInput } from '@/db/grants/applications/handouts/input'
import { goOn as goOnWith } from '@/db/grants/applications/handouts/writes'

export const goOn = formAction(
  () => grantOfficer('prepare'),
  goOnInput,
  async (asker, { handout }) => {
    await goOnWith(asker, handout)
    return (await paths())('/desk/grants/applications/handouts/[handout]', { handout })
  },
)
