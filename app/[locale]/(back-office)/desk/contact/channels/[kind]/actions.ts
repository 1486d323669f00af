'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { routeDrop, routeInput } from '@/db/contact/guard/routes/input'
import { dropRoute, saveRoute } from '@/db/contact/guard/routes/writes'

const atDesk = () => officer('contact')
const list = async (did: string) => (await paths())('/desk/contact/channels', undefined, { did })

export async function save(state: FormState, form: FormData): Promise<FormState> {
  const { locales } = await town()
  return formAction(atDesk, routeInput(locales[0]), async (asker, said) => {
    await saveRoute(asker, said)
    return list('saved')
  })(state, form)
}

export const drop = formAction(atDesk, routeDrop, async (asker, said) => {
  await dropRoute(asker, said)
  return list('dropped')
})
