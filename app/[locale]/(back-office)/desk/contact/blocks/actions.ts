'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { blockInput, liftInput } from '@/db/contact/blocks/input'
import { addBlock, liftBlock } from '@/db/contact/blocks/writes'

export const add = formAction(
  () => officer('contact'),
  blockInput,
  async (asker, said) => {
    await addBlock(asker, said)
    return (await paths())('/desk/contact/blocks', undefined, { did: 'added' })
  },
)

export const lift = formAction(
  () => officer('contact'),
  liftInput,
  async (asker, { block }) => {
    await liftBlock(asker, block)
    return (await paths())('/desk/contact/blocks', undefined, { did: 'lifted' })
  },
)
