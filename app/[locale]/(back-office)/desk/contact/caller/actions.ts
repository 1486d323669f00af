'use server'
import { park } from '@/app/_server/draft'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { callerInput } from '@/db/contact/cases/callers/input'

/** Who is looked for waits on the server and never stands in an address, where histories and logs would keep it. */
export const seek = formAction(
  () => officer('contact'),
  callerInput,
  async (_, { caller }) => {
    await park({ caller })
    return (await paths())('/desk/contact/caller', undefined, { step: 'found' })
  },
)
