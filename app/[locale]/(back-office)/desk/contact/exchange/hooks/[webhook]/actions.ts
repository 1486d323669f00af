'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { callOnly, webhookOnly } from '@/db/contact/webhooks/input'
import { callAgain, pingWebhook, rotateSecret, switchWebhook } from '@/db/contact/webhooks/writes'

const atDesk = () => officer('contact')
const page = async (webhook: string, did: string) =>
  (await paths())('/desk/contact/exchange/hooks/[webhook]', { webhook }, { did })

export const ping = formAction(atDesk, webhookOnly, async (asker, { webhook }) => {
  await pingWebhook(asker, webhook)
  return page(webhook, 'pinged')
})

export const switchOn = formAction(atDesk, webhookOnly, async (asker, { webhook }) => {
  await switchWebhook(asker, webhook, true)
  return page(webhook, 'on')
})

export const switchOff = formAction(atDesk, webhookOnly, async (asker, { webhook }) => {
  await switchWebhook(asker, webhook, false)
  return page(webhook, 'off')
})

export const repeat = formAction(atDesk, callOnly, async (asker, { webhook, call }) => {
  await callAgain(asker, call)
  return page(webhook, 'repeated')
})

/** A new secret, seen once in this one answer. */
export async function rotate(state: FormState, form: FormData): Promise<FormState> {
  let secret: string | undefined
  const rotating = formAction(atDesk, webhookOnly, async (asker, { webhook }) => {
    secret = await rotateSecret(asker, webhook)
  })
  const answer = await rotating(state, form)
  return secret ? { ...answer, values: { secret } } : answer
}
