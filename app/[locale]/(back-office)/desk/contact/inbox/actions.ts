'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { letterInput } from '@/db/contact/inbox/input'
import { dropLetter, tryLetterAgain } from '@/db/contact/inbox/writes'

export const tryAgain = formAction(
  () => officer('contact'),
  letterInput,
  async (asker, { letter }) => {
    await tryLetterAgain(asker, letter)
    return (await paths())('/desk/contact/inbox', undefined, { did: 'tried' })
  },
)

export const drop = formAction(
  () => officer('contact'),
  letterInput,
  async (asker, { letter }) => {
    await dropLetter(asker, letter)
    return (await paths())('/desk/contact/inbox', undefined, { did: 'dropped' })
  },
)
