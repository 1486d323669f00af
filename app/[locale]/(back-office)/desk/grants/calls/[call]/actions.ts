'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { publishInput, versionInput } from '@/db/grants/calls/parts/input'
import { publishCall, withdrawCall } from '@/db/grants/calls/writes'

const leader = () => grantOfficer('lead')

export async function publish(slug: string, state: FormState, form: FormData): Promise<FormState> {
  const action = formAction(leader, publishInput, async (asker, { version, note }) => {
    await publishCall(asker, { slug, version }, note)
    return (await paths())('/desk/grants/calls/[call]', { call: slug }, { said: 'published' })
  })
  return action(state, form)
}

export async function withdraw(slug: string, state: FormState, form: FormData): Promise<FormState> {
  const action = formAction(leader, versionInput, async (asker, { version }) => {
    await withdrawCall(asker, { slug, version })
    return (await paths())('/desk/grants/calls/[call]', { call: slug }, { said: 'withdrawn' })
  })
  return action(state, form)
}
