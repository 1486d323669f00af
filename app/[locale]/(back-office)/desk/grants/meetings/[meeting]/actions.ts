'use server'
import { actOnRows } from '@/app/_server/decisions'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { manyActInput } from '@/db/grants/decisions/input'
import { closingInput } from '@/db/grants/decisions/meetings/input'
import { closeMeeting } from '@/db/grants/decisions/meetings/writes'

export const enter = formAction(
  () => grantOfficer('minute'),
  manyActInput,
  async (_, said) => {
    const { did, left } = await actOnRows(said)
    return (await paths())(
      '/desk/grants/meetings/[meeting]',
      { meeting: said.meeting ?? '' },
      { did: String(did), left: String(left) },
    )
  },
)

export const close = formAction(
  () => grantOfficer('minute'),
  closingInput,
  async (secretary, said) => {
    await closeMeeting(secretary, said)
    return (await paths())('/desk/grants/meetings/[meeting]', { meeting: said.meeting })
  },
)
