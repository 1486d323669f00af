'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { senderInput } from '@/db/contact/blocks/input'
import { blockSender } from '@/db/contact/blocks/writes'

export const block = formAction(
  () => officer('contact'),
  senderInput,
  async (asker, said) => {
    await blockSender(asker, said)
    return (await paths())('/desk/contact/[case]', { case: said.case }, { did: 'senderBlocked' })
  },
)
