'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { confirmInput, restoreInput } from '@/db/contact/blocks/input'
import { confirmSpam } from '@/db/contact/blocks/suspicions/writes'
import { moveInput } from '@/db/contact/cases/moves/input'
import { moveCase } from '@/db/contact/cases/moves/writes'

export const restore = formAction(
  () => officer('contact'),
  restoreInput,
  async (asker, said) => {
    await moveCase(asker, moveInput.parse({ ...said, to: 'received' }))
    return (await paths())('/desk/contact/suspected', undefined, { did: 'restored' })
  },
)

export const confirm = formAction(
  () => officer('contact'),
  confirmInput,
  async (asker, { case: id }) => {
    await confirmSpam(asker, id)
    return (await paths())('/desk/contact/suspected', undefined, { did: 'confirmed' })
  },
)
