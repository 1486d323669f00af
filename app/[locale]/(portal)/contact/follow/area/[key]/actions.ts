'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { changeWatchInput, watchKeyInput } from '@/db/contact/watches/input'
import { changeWatch, confirmWatch, endWatch } from '@/db/contact/watches/writes'

const back = async (key: string, did: string) => (await paths())('/contact/follow/area/[key]', { key }, { did })
const anybody = () => visitor('contact')

export const confirm = formAction(anybody, watchKeyInput, async (asker, { at }) => {
  await confirmWatch(asker, at)
  return back(at, 'confirmed')
})

export const change = formAction(anybody, changeWatchInput, async (asker, said) => {
  await changeWatch(asker, said)
  return back(said.at, 'changed')
})

export const end = formAction(anybody, watchKeyInput, async (asker, { at }) => {
  await endWatch(asker, at)
  return back(at, 'ended')
})
