'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { changeViewInput, dropViewInput } from '@/db/grants/applications/views/input'
import { changeView, dropView } from '@/db/grants/applications/views/writes'

const atDesk = () => officer('grants')
const list = async (did: string) => (await paths())('/desk/grants/applications/views', undefined, { did })

export const change = formAction(atDesk, changeViewInput, async (asker, said) => {
  await changeView(asker, said)
  return list('changed')
})

export const drop = formAction(atDesk, dropViewInput, async (asker, { view }) => {
  await dropView(asker, view)
  return list('dropped')
})
