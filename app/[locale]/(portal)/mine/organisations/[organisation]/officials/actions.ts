'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { officialsInput } from '@/db/people/organisations/input'
import { saveOfficials as save } from '@/db/people/organisations/writes'

export const saveOfficials = formAction(
  () => resident('grants'),
  officialsInput,
  async (me, said) => {
    await save(me, said)
    const [to, { organisation }] = [await paths(), said]
    return said.more
      ? to('/mine/organisations/[organisation]/officials', { organisation }, { did: 'saved' })
      : to('/mine/organisations/[organisation]', { organisation }, { did: 'saved' })
  },
)
