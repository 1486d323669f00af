'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { mandateAsk } from '@/db/people/organisations/mandates/input'
import { askMandate } from '@/db/people/organisations/mandates/writes'

export const ask = formAction(
  () => resident('grants'),
  mandateAsk,
  async (me, said) => {
    await askMandate(me, said)
    const { organisation } = said
    return (await paths())('/mine/organisations/[organisation]', { organisation }, { did: 'asked' })
  },
)
