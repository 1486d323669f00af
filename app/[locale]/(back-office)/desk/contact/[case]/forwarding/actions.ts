'use server'
import { formAction } from '@/app/_server/form-action'
import { officer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { askPassOnInput } from '@/db/contact/consents/input'
import { askToPassOn } from '@/db/contact/consents/writes'
import { takeInput } from '@/db/contact/forwards/answers/input'
import { settleAnswer } from '@/db/contact/forwards/answers/writes'
import { forwardEnd, forwardInput } from '@/db/contact/forwards/input'
import { forwardCase, revokeForward } from '@/db/contact/forwards/writes'
import { registryInput } from '@/db/contact/registry/input'
import { handToRegistry } from '@/db/contact/registry/writes'
import { anew, back } from '../redrawn'

const atDesk = () => officer('contact')

const forwarding = formAction(atDesk, forwardInput, async (asker, said) => {
  await forwardCase(asker, said)
  return back(said.case, said.whole ? 'handedOver' : 'forwarded')
})

export async function forward(state: FormState, form: FormData): Promise<FormState> {
  return anew(await forwarding(state, form), form)
}

const asking = formAction(atDesk, askPassOnInput, async (asker, said) => {
  await askToPassOn(asker, said)
  return back(said.case, 'asked')
})

export async function ask(state: FormState, form: FormData): Promise<FormState> {
  return anew(await asking(state, form), form)
}

const settling = formAction(atDesk, takeInput, async (asker, said) => {
  await settleAnswer(asker, said)
  return back(said.case, said.verdict ?? '')
})

export async function settle(state: FormState, form: FormData): Promise<FormState> {
  const answer = await settling(state, form)
  const { key, values } = answer.refusal ?? {}
  // What is missing is told at its field.
  if (key === 'contact.missing' && values?.field)
    return {
      ...answer,
      refusal: undefined,
      problems: { [values.field === 'day' ? 'onDay' : 'wording']: { key: 'required' } },
    }
  return anew(answer, form)
}

const handing = formAction(atDesk, registryInput, async (asker, said) => {
  await handToRegistry(asker, said)
  return back(said.case, 'registry')
})

export async function handOver(state: FormState, form: FormData): Promise<FormState> {
  return anew(await handing(state, form), form)
}

export const revoke = formAction(atDesk, forwardEnd, async (asker, { case: id, forward: link }) => {
  await revokeForward(asker, link)
  return back(id, 'revoked')
})
