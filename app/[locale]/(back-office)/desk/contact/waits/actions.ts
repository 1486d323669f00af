'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { waitsInput } from '@/db/contact/waits/input'
import { setWaits } from '@/db/contact/waits/writes'

export const save = formAction(
  () => officer('contact'),
  waitsInput,
  async (asker, waits) => {
    await setWaits(asker, waits)
    return (await paths())('/desk/contact/waits', undefined, { did: 'saved' })
  },
)
