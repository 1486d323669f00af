'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { endOwnInput } from '@/db/contact/subscriptions/input'
import { endOwnSubscription } from '@/db/contact/subscriptions/writes'
import { endOwnWatchInput } from '@/db/contact/watches/input'
import { endOwnWatch } from '@/db/contact/watches/writes'
import { readAllInput, readInput } from '@/db/outbox/input'
import { readEveryMessage, readMessage } from '@/db/outbox/writes'

const read = formAction(
  () => resident('portal'),
  readInput,
  async (me, { message }) => {
    await readMessage(me, message)
    return (await paths())('/mine')
  },
)

const readAll = formAction(
  () => resident('portal'),
  readAllInput,
  async (me) => {
    await readEveryMessage(me)
    return (await paths())('/mine')
  },
)

export const endMails = formAction(
  () => resident('contact'),
  endOwnInput,
  async (me, { subscription }) => {
    await endOwnSubscription(me, subscription)
    return (await paths())('/mine')
  },
)

export const endDigest = formAction(
  () => resident('contact'),
  endOwnWatchInput,
  async (me, { watch }) => {
    await endOwnWatch(me, watch)
    return (await paths())('/mine')
  },
)

export async function submitRead(state: FormState, form: FormData) {
  return read(state, form)
}

export async function submitReadAll(state: FormState, form: FormData) {
  return readAll(state, form)
}
