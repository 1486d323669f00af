'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident, whoIsHere } from '@/app/_server/session'
import { actingInput } from '@/db/people/organisations/acting/input'
import { actFor } from '@/db/people/organisations/acting/writes'
import { Refusal } from '@/db/refusal'

export const choose = formAction(
  () => resident('grants'),
  actingInput,
  async (me, { organisation }) => {
    const session = await whoIsHere()
    if (!session) throw new Refusal('gone')
    await actFor(me, session.id, organisation)
    return (await paths())('/mine')
  },
)
