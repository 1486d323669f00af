'use server'
import { formAction } from '@/app/_server/form-action'
import { officer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { webhookInput } from '@/db/contact/webhooks/input'
import { addWebhook } from '@/db/contact/webhooks/writes'

/** Writes a receiver down. Its secret stands in this one answer and in no address, so that it is seen once. */
export async function add(state: FormState, form: FormData): Promise<FormState> {
  let secret: string | undefined
  const adding = formAction(
    () => officer('contact'),
    webhookInput,
    async (asker, said) => {
      secret = await addWebhook(asker, said)
    },
  )
  const answer = await adding(state, form)
  return secret ? { ...answer, values: { secret } } : answer
}
