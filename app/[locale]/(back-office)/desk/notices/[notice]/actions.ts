'use server'
import { refresh } from 'next/cache'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { administrator, town } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { noticeEnd, noticeInput } from '@/db/notices/input'
import { editNotice, endNotice, writeNotice } from '@/db/notices/writes'
import { Refusal } from '@/db/refusal'

/** Saves a notice, new or changed, and goes back to the list. */
export async function saveNotice(state: FormState, form: FormData) {
  const { locales } = await town()
  const action = formAction(administrator, noticeInput(locales[0]), async (asker, notice) => {
    if (notice.id && notice.version)
      await editNotice(asker, notice.id, notice.version, notice).catch((error) => {
        // The page shows what the other one has saved beside what was typed.
        if (error instanceof Refusal) refresh()
        throw error
      })
    else await writeNotice(asker, notice)
    return (await paths())('/desk/notices')
  })
  return action(state, form)
}

export async function stopNotice(state: FormState, form: FormData) {
  const action = formAction(administrator, noticeEnd, async (asker, { id }) => {
    await endNotice(asker, id)
    return (await paths())('/desk/notices')
  })
  return action(state, form)
}
