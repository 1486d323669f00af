'use server'
import { refresh } from 'next/cache'
import { formAction } from '@/app/_server/form-action'
import { administrator } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { deskChange } from '@/db/people/input'
import { giveDesk, takeDesk } from '@/db/people/writes'

/** Gives a desk or takes one away; the list is drawn anew. */
export async function changeDesk(state: FormState, form: FormData) {
  const action = formAction(administrator, deskChange, async (asker, { staff, give, take }) => {
    if (give) await giveDesk(asker, staff, give)
    if (take) await takeDesk(asker, staff, take)
    refresh()
  })
  return action(state, form)
}
