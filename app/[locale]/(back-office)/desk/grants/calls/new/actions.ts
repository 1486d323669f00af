'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { beginInput } from '@/db/grants/calls/parts/input'
import { type ReadyKey, readyCalls } from '@/db/grants/calls/templates/rules'
import { copyCall, createCall } from '@/db/grants/calls/writes'
import { Refusal } from '@/db/refusal'

/** Begins a draft: a ready call for next year, or a call of the town's own a year on. */
export async function beginCall(state: FormState, form: FormData): Promise<FormState> {
  const begin = formAction(
    () => grantOfficer('lead'),
    beginInput,
    async (asker, { slug, from }) => {
      const [source, name = ''] = from.split(':')
      if (source === 'call') await copyCall(asker, name, slug)
      else await createCall(asker, slug, readyCall(name))
      return (await paths())('/desk/grants/calls/[call]', { call: slug }, { said: 'created' })
    },
  )
  return begin(state, form)
}

function readyCall(name: string) {
  if (!Object.hasOwn(readyCalls, name)) throw new Refusal('gone')
  return readyCalls[name as ReadyKey](new Date().getFullYear() + 1)
}
