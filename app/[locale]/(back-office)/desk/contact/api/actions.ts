'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { clientInput, revokeInput, usualMost } from '@/db/contact/open311/clients/input'
import { addClient, revokeClient } from '@/db/contact/open311/clients/writes'

const atDesk = () => officer('contact')

/** Gives a key. It stands in this one answer and in no address, so that it is seen once. */
export async function give(state: FormState, form: FormData): Promise<FormState> {
  let key: string | undefined
  const giving = formAction(atDesk, clientInput, async (asker, client) => {
    key = await addClient(asker, client)
  })
  const answer = await giving(state, form)
  return key ? { ...answer, values: { key, most: String(usualMost) } } : answer
}

export const revoke = formAction(atDesk, revokeInput, async (asker, { client }) => {
  await revokeClient(asker, client)
  return (await paths())('/desk/contact/api', undefined, { did: 'revoked' })
})
