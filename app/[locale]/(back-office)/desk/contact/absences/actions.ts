'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { absenceEnd, absenceInput } from '@/db/contact/absences/input'
import { dropAbsence, noteAbsence } from '@/db/contact/absences/writes'

const atDesk = () => officer('contact')
const list = async (did: string) => (await paths())('/desk/contact/absences', undefined, { did })

export const note = formAction(atDesk, absenceInput, async (asker, absence) => {
  await noteAbsence(asker, absence)
  return list('noted')
})

export const drop = formAction(atDesk, absenceEnd, async (asker, { absence }) => {
  await dropAbsence(asker, absence)
  return list('dropped')
})
