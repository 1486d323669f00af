'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { receiverInput, receiverUse } from '@/db/contact/receivers/input'
import { putToUse, saveReceiver } from '@/db/contact/receivers/writes'

const atDesk = () => officer('contact')
const list = async () => (await paths())('/desk/contact/receivers', undefined, { did: 'saved' })

export const save = formAction(atDesk, receiverInput, async (asker, said) => {
  await saveReceiver(asker, said)
  return list()
})

export const changeUse = formAction(atDesk, receiverUse, async (asker, { id, use }) => {
  await putToUse(asker, id, use)
  return list()
})
