'use server'
import { refresh } from 'next/cache'
import { formAction } from '@/app/_server/form-action'
import { dutyKeeper } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { dutyChange, limitInput } from '@/db/grants/duties/input'
import { giveDuty, setLimit, takeDuty } from '@/db/grants/duties/writes'

/** Gives a duty or takes one away; the list is drawn anew. */
export async function changeDuty(state: FormState, form: FormData) {
  const action = formAction(dutyKeeper, dutyChange, async (asker, { staff, give, take }) => {
    if (give) await giveDuty(asker, staff, give)
    if (take) await takeDuty(asker, staff, take)
    refresh()
  })
  return action(state, form)
}

export async function changeLimit(state: FormState, form: FormData) {
  const action = formAction(dutyKeeper, limitInput, async (asker, { staff, limit }) => {
    await setLimit(asker, staff, limit)
    refresh()
  })
  return action(state, form)
}
