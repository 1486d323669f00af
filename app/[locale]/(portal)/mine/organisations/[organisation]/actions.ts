'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident, whoIsHere } from '@/app/_server/session'
import { actingInput } from '@/db/people/organisations/acting/input'
import { actFor } from '@/db/people/organisations/acting/writes'
import { mandateEnd } from '@/db/people/organisations/mandates/input'
import { endMandate } from '@/db/people/organisations/mandates/writes'
import { Refusal } from '@/db/refusal'

export const act = formAction(
  () => resident('grants'),
  actingInput,
  async (me, { organisation }) => {
    const session = await whoIsHere()
    if (!session || !organisation) throw new Refusal('gone')
    await actFor(me, session.id, organisation)
    return (await paths())('/mine/organisations/[organisation]', { organisation })
  },
)

export const giveUp = formAction(
  () => resident('grants'),
  mandateEnd,
  async (me, said) => {
    await endMandate(me, said)
    const { organisation } = said
    return (await paths())('/mine/organisations/[organisation]', { organisation }, { did: 'ended' })
  },
)
