'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { sendAgainInput } from '@/db/contact/deliveries/input'
import { sendAgain } from '@/db/contact/deliveries/writes'

export const again = formAction(
  () => officer('contact'),
  sendAgainInput,
  async (asker, { delivery }) => {
    await sendAgain(asker, delivery)
    return (await paths())('/desk/contact/exchange', undefined, { did: 'again' })
  },
)
