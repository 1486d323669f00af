'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident, whoIsHere } from '@/app/_server/session'
import { eraseMineInput } from '@/db/contact/erasures/input'
import { eraseMine } from '@/db/contact/erasures/writes'

export const erase = formAction(
  () => resident('contact'),
  eraseMineInput,
  async (me, said) => {
    const to = await paths()
    if (!(await whoIsHere())?.fresh) return to('/sign-in', undefined, { next: to('/mine/data/erase') })
    await eraseMine(me, said)
    return to('/mine/data', undefined, { did: 'erased' })
  },
)
