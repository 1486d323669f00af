'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { mappingInput, systemInput, systemOnly } from '@/db/contact/systems/input'
import { mapTopics, requestTrial, retireSystem, saveSystem } from '@/db/contact/systems/writes'

const atDesk = () => officer('contact')
const page = async (receiver: string, did: string) =>
  (await paths())('/desk/contact/exchange/[receiver]', { receiver }, { did })

/** A system that has been written down is tried at once: that is the next thing anybody wants to know. */
export const save = formAction(atDesk, systemInput, async (asker, said) => {
  const id = await saveSystem(asker, said)
  await requestTrial(asker, id)
  return page(id, 'saved')
})

export const tryOut = formAction(atDesk, systemOnly, async (asker, { receiver }) => {
  await requestTrial(asker, receiver)
  return page(receiver, 'tried')
})

export const mapAll = formAction(atDesk, mappingInput, async (asker, said) => {
  await mapTopics(asker, said)
  return page(said.receiver, 'mapped')
})

export const retire = formAction(atDesk, systemOnly, async (asker, { receiver }) => {
  await retireSystem(asker, receiver)
  return (await paths())('/desk/contact/exchange', undefined, { did: 'retired' })
})
