'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { textInput } from '@/db/grants/decisions/texts/input'
import { writeText } from '@/db/grants/decisions/texts/writes'

export const write = formAction(
  () => grantOfficer('lead'),
  textInput,
  async (leader, said) => {
    await writeText(leader, said)
    return (await paths())('/desk/grants/decisions/texts/[text]', { text: said.key }, { did: 'saved' })
  },
)
