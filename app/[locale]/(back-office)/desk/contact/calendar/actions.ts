'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { closureEnd, closureInput, customInput } from '@/db/calendar/input'
import { closeOn, keepCustom, reopenDay } from '@/db/calendar/writes'

const atDesk = () => officer('contact')
const calendar = async (did: string) => (await paths())('/desk/contact/calendar', undefined, { did })

export const custom = formAction(atDesk, customInput, async (asker, { customary }) => {
  await keepCustom(asker, customary === 'kept')
  return calendar('changed')
})

export const close = formAction(atDesk, closureInput, async (asker, closure) => {
  await closeOn(asker, closure)
  return calendar('closed')
})

export const reopen = formAction(atDesk, closureEnd, async (asker, { closure }) => {
  await reopenDay(asker, closure)
  return calendar('reopened')
})
