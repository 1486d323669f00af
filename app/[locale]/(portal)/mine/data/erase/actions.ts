'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { eraseMineInput } from '@/db/contact/erasures/input'
import { eraseMine } from '@/db/contact/erasures/writes'

export const erase = formAction(
  () => resident('contact'),
  eraseMineInput,
  async (me, said) => {
    await eraseMine(me, said)
    return (await paths())('/mine/data', undefined, { did: 'erased' })
  },
)
