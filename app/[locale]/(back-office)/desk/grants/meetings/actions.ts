'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { meetingInput } from '@/db/grants/decisions/meetings/input'
import { callMeeting } from '@/db/grants/decisions/meetings/writes'

export const call = formAction(
  () => grantOfficer('minute'),
  meetingInput,
  async (secretary, said) => {
    const meeting = await callMeeting(secretary, said)
    return (await paths())('/desk/grants/meetings/[meeting]', { meeting })
  },
)
