'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { areaEnd, areaInput } from '@/db/contact/areas/input'
import { retireArea, saveArea } from '@/db/contact/areas/writes'

const atDesk = () => officer('contact')
const list = async (did: string) => (await paths())('/desk/contact/areas', undefined, { did })

export async function save(state: FormState, form: FormData) {
  const [first] = (await town()).locales
  const action = formAction(atDesk, areaInput(first), async (asker, said) => {
    await saveArea(asker, said, first)
    return list('saved')
  })
  return action(state, form)
}

export const retire = formAction(atDesk, areaEnd, async (asker, { area, version }) => {
  await retireArea(asker, area, version)
  return list('retired')
})
