'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { againInput } from '@/db/outbox/mails/input'
import { tryMailAgain } from '@/db/outbox/mails/writes'

export const tryAgain = formAction(
  () => officer('contact'),
  againInput,
  async (asker, { mail }) => {
    await tryMailAgain(asker, mail)
    return (await paths())('/desk/contact/mails', undefined, { did: 'tried' })
  },
)
